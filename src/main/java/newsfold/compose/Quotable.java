package newsfold.compose;

import java.util.Locale;
import java.util.regex.Pattern;
import newsfold.compare.Sentences;

/**
 * Tells sentences that can stand alone in a digest from those that cannot: fragments, captions, invitations to read on or to
 * subscribe, an author's own voice, quotes without a speaker, sentences that lean on the one before.
 *
 * <p>The word lists are English, German, French, Spanish and Russian and are all applied to every text: a sentence refused
 * wrongly only makes room for the next.
 */
final class Quotable {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 330;
    private static final int FEWEST_WORDS = 6;

    private static final Pattern START =
            Pattern.compile("^[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}\"“„«‘'¿¡$€£].*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("[.!。！।۔؟][\"”“»«'’)]*$");
    private static final Pattern CUT_OFF = Pattern.compile("(\\.\\.\\.|…)[\"”“»')\\]]*$|\\[…]|\\[\\.\\.\\.]");
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»][^\"“”„«»]*[\"“”„«»]");
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\S@\\S|(^|\\s)[@#]\\p{L}");
    private static final Pattern FIRST_OR_SECOND_PERSON = words(
            "[Ww]e|[Oo]urs?|us|[Mm]y|me|I|[Yy]ou|[Yy]ours?|[Ww]ir|[Uu]ns|[Uu]nser\\p{L}{0,2}|[Ii]ch|[Mm]ein\\p{L}{0,2}|[Nn]ous|[Nn]otre|[Jj]e"
                    + "|[Vv]ous|[Vv]otre|[Nn]osotros|[Nn]uestr[oa]s?|[Мм]ы|[Нн]ас|[Нн]аш\\p{L}{0,3}|[Яя]|[Вв]ы|[Вв]ас|[Вв]аш\\p{L}{0,3}");
    private static final Pattern LEANING = Pattern.compile(
            "^(He|She|They|It|Its|His|Her|Their|This|That|These|Those|Such|But|And|Or|So|However|Also|Then|Yet|Instead|Here|There|Both"
                    + "|Another|Others?|Moreover|Nevertheless|Nonetheless|Additionally|Furthermore|Meanwhile|Separately|Similarly|In addition"
                    + "|As a result|Er|Sie|Es|Das|Dies\\p{L}{0,2}|Solch\\p{L}{0,2}|Aber|Und|Doch|Auch|Zudem|Außerdem|Dabei|Dort"
                    + "|Il|Elle|Ils|Elles|Ce|Cette|Cela|Mais|Et|Él|Ella|Ellos|Esto|Esta|Este|Pero|Además|Y"
                    + "|Он|Она|Они|Оно|Это|Этот|Эта|Но|А|И|Кроме того)(?![\\p{L}\\p{N}]).*",
            Pattern.DOTALL);
    private static final Pattern UNNAMED_SPEAKER = words("he|she|they|er|sie|il|elle|él|ella|он|она|они");
    private static final Pattern CAPTION = Pattern.compile(
            "^(photo|image|picture|pictured|file photo|credit|video|watch|listen|graphic|foto|bild|фото|видео)\\b.*"
                    + "|.*(\\(image:|\\(photo|\\(picture:|getty images|photograph:|file photo|courtesy of|/shutterstock).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern PROMOTION = Pattern.compile(
            "read (more|also|the full|next)|also read|see also|sign up|subscri|newsletter|follow (us|our)|click (here|on)|tap here"
                    + "|download (the|our)|join (our|the conversation)|(whatsapp|telegram) channel|all rights reserved|copyright|©"
                    + "|terms of (use|service)|privacy policy|cookies|advertis|sponsored|this (article|story|post) (was|first|originally|has|is|will|appeared)"
                    + "|originally (published|appeared)|contributed to (this|the) report|(reporting|writing|editing|additional reporting) by"
                    + "|live (updates|blog|coverage)|breaking news story|more to follow|stay tuned|first appeared on|exclusive offer"
                    + "|mehr zum thema|lesen sie|abonn|lire aussi|à lire|lea también|suscr[ií]b|читайте|подпис(ывай|аться|ка на)|реклама",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Quotable() {}

    /** Whether the sentence can be quoted alone. */
    static boolean test(String sentence) {
        return isWhole(sentence) && isReport(sentence) && isClear(sentence);
    }

    /** Complete, and of a length that is worth quoting (in characters). */
    private static boolean isWhole(String sentence) {
        boolean dense = sentence.chars().anyMatch(Character::isIdeographic);
        return sentence.length() >= (dense ? SHORTEST / 3 : SHORTEST)
                && sentence.length() <= LONGEST
                && (dense || sentence.split("\\s+").length >= FEWEST_WORDS)
                && START.matcher(sentence).matches()
                && END.matcher(sentence).find()
                && !CUT_OFF.matcher(sentence).find()
                && Sentences.isBalanced(sentence)
                && count(sentence, '(') == count(sentence, ')')
                && count(sentence, '[') == count(sentence, ']');
    }

    /** The news itself, not the page about itself. */
    private static boolean isReport(String sentence) {
        long letters = sentence.codePoints().filter(Character::isLetter).count();
        long capitals = sentence.codePoints().filter(Character::isUpperCase).count();
        return letters * 2 > sentence.length()
                && capitals * 2 < letters
                && !ADDRESS.matcher(sentence).find()
                && !CAPTION.matcher(sentence).matches()
                && !PROMOTION.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    /** Understood without its neighbours. */
    private static boolean isClear(String sentence) {
        String own = QUOTED.matcher(sentence).replaceAll(" ");
        boolean quotes = own.length() < sentence.length();
        boolean dense = sentence.chars().anyMatch(Character::isIdeographic);
        return !LEANING.matcher(sentence).matches()
                && !FIRST_OR_SECOND_PERSON.matcher(own).find()
                && !(quotes && UNNAMED_SPEAKER.matcher(own).find())
                && !(quotes && !dense && own.strip().split("\\s+").length < 3);
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
