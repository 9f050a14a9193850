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
                    + "|As a result|In doing so|By doing so|Of (?:that|those|these|them)|At the same time|In turn|For example|For instance|As such|On top of that|Er|Sie|Es|Das|Dies\\p{L}{0,2}|Solch\\p{L}{0,2}|Aber|Und|Doch|Auch|Zudem|Außerdem|Dabei|Dort"
                    + "|Il|Elle|Ils|Elles|Ce|Cette|Cela|Mais|Et|Él|Ella|Ellos|Esto|Esta|Este|Pero|Además|Y"
                    + "|Он|Она|Они|Оно|Это|Этот|Эта|Но|А|И|Кроме того)(?![\\p{L}\\p{N}]).*",
            Pattern.DOTALL);
    /** "On Wednesday, though, the board ...": a contrast to what is not there. */
    private static final Pattern CONTRAST = Pattern.compile(
            "^[^,]{3,50}, (?:though|however|meanwhile|instead|too|then|for (?:example|instance)),.*", Pattern.DOTALL);

    private static final Pattern UNNAMED_SPEAKER = words("he|she|they|er|sie|il|elle|él|ella|он|она|они");
    private static final Pattern CAPTION = Pattern.compile(
            "^(photo|image|picture|pictured|file photo|credit|video|watch|listen|graphic|foto|bild|фото|видео)\\b.*"
                    + "|.*(\\(image:|\\(photo|\\(picture:|getty images|photograph:|file photo|courtesy of|/shutterstock).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** Those seen in a picture, and the full date on which it was taken. */
    private static final Pattern PICTURE = Pattern.compile(
            "\\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\\b.*\\b(?:during|at|in|on|as|after)\\b"
                    + "|\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
                    + " \\d{1,2}, \\d{4}[.)]*$",
            Pattern.DOTALL);
    /** "Jerusalem: The cabinet ...", "Key Quote: It ...": a label before the sentence. */
    private static final Pattern LABELLED = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*)(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}: ?[\\p{Lu}“\"].*", Pattern.DOTALL);
    /** English sentences without any of these have no verb, as far as can be told by its form. */
    private static final Pattern VERB = words(
            "is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|did|do|ha[sd]n[’']t|\\p{Ll}+ed"
                    + "|\\p{Ll}{3,}s|said|told|went|took|made|came|got|gave|saw|found|left|lost|won|fell|rose|grew|ran|held|kept|led|met|paid"
                    + "|put|sent|set|shot|hit|cut|spoke|stood|struck|swept|threw|wrote|broke|began|became|brought|bought|built|caught|chose"
                    + "|drew|drove|felt|fought|flew|knew|laid|meant|read|rode|sang|sank|sat|sold|shook|spent|spread|stole|swam|taught|thought"
                    + "|woke|wore|urge|plan|want|say|face");

    private static final int OPENING = 9; // words
    private static final Pattern TITLE_WORD =
            Pattern.compile("[\\p{Lu}\\p{N}].*|a|an|the|of|in|on|at|to|for|and|by|with|as|after|from|or");
    private static final Pattern ENGLISH = words("the|and");

    private static final Pattern PROMOTION = Pattern.compile(
            "read (more|also|the full|next)|also read|see also|sign up|subscri|newsletter|follow (us|our)|click (here|on)|tap here"
                    + "|download (the|our)|join (our|the conversation)|(whatsapp|telegram) channel|all rights reserved|copyright|©"
                    + "|terms of (use|service)|privacy policy|cookies|advertis|sponsored|this (article|story|post) (was|first|originally|has|is|will|appeared)"
                    + "|originally (published|appeared)|contributed to (this|the) report|(reporting|writing|editing|additional reporting) by"
                    + "|live (updates|blog|coverage)|breaking news story|more to follow|stay tuned|stay up[ -]to[ -]date|\\b(?:talks|speaks) (?:to|with) .*\\b(?:reporter|correspondent|editor|professor|author)\\b|first appeared on|exclusive offer"
                    + "|mehr zum thema|lesen sie|abonn|lire aussi|à lire|lea también|suscr[ií]b|читайте|подпис(ывай|аться|ка на)|реклама",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Quotable() {}

    /** Whether the sentence can be quoted alone. */
    static boolean test(String sentence) {
        return isWhole(sentence) && isReport(sentence) && isClear(sentence);
    }

    /** Complete, and of a length that is worth quoting (in characters). */
    private static boolean isWhole(String sentence) {
        boolean verbless =
                ENGLISH.matcher(sentence).find() && !VERB.matcher(sentence).find();
        boolean dense = sentence.chars().anyMatch(Character::isIdeographic);
        return sentence.length() >= (dense ? SHORTEST / 3 : SHORTEST)
                && sentence.length() <= LONGEST
                && (dense || sentence.split("\\s+").length >= FEWEST_WORDS)
                && !verbless
                && !isHeaded(sentence)
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
                && !PICTURE.matcher(sentence).find()
                && !LABELLED.matcher(sentence).matches()
                && !PROMOTION.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }

    /** A headline and its article's first words in one line: nearly all of the first words are written large, later ones are not. */
    private static boolean isHeaded(String sentence) {
        String[] words =
                sentence.replaceAll("[^\\p{L}\\p{M}\\p{N}' -]", "").strip().split("\\s+");
        int large = 0;
        for (int i = 0; i < OPENING && i < words.length; i++) {
            boolean fits = TITLE_WORD.matcher(words[i]).matches();
            large += fits ? 1 : 0;
        }
        return words.length > 2 * OPENING && large >= OPENING - 1;
    }

    /** Understood without its neighbours. */
    private static boolean isClear(String sentence) {
        String own = QUOTED.matcher(sentence).replaceAll(" ");
        boolean quotes = own.length() < sentence.length();
        boolean dense = sentence.chars().anyMatch(Character::isIdeographic);
        return !LEANING.matcher(sentence).matches()
                && !CONTRAST.matcher(sentence).matches()
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
