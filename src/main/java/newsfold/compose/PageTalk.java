package newsfold.compose;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the sentences that are no report: captions, labels, invitations to read on or to subscribe, what a page says of itself. */
final class PageTalk {
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\S@\\S|(^|\\s)[@#]\\p{L}");
    private static final Pattern CAPTION = Pattern.compile(
            "^(photo|image|picture|pictured|file photo|credit|video|watch|listen|graphic|foto|bild|фото|видео)\\b.*"
                    + "|.*(\\(image:|\\(photo|\\(picture:|getty images|photograph:|file photo|courtesy of|/shutterstock).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** Those seen in a picture, and the full date on which it was taken. */
    private static final Pattern PICTURE = Pattern.compile(
            "\\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\\b.*\\b(?:during|at|in|on|as|after)\\b"
                    + "|, (?:January|February|March|April|May|June|July|August|September|October|November|December)"
                    + " \\d{1,2}, \\d{4}[.)]*$",
            Pattern.DOTALL);
    /** "Jerusalem: The cabinet ...", "The big picture: Most ...": a label before the sentence. */
    private static final Pattern LABELLED = Pattern.compile(
            "^(?!.{0,40}\\b(?:said|says|told|added|adds|wrote|writes|stated|posted|asked|warned|declared|reads|read):)"
                    + "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: [\\p{L}\\p{M}'’.-]+){0,3}: ?[\\p{Lu}“\"].*",
            Pattern.DOTALL);

    private static final Pattern PROMOTION = Pattern.compile(
            "read (more|also|the full|next)|also read|see also|sign up|subscri|newsletter|follow (us|our)|click (here|on)|tap here"
                    + "|download (the|our)|join (our|the conversation)|(whatsapp|telegram) channel|all rights reserved|copyright|©"
                    + "|terms of (use|service)|privacy policy|cookies|advertis|sponsored|this (article|story|post) (was|first|originally|has|is|will|appeared)"
                    + "|originally (published|appeared)|contributed to (this|the) report|(reporting|writing|editing|additional reporting) by"
                    + "|live (updates|blog|coverage)|breaking news story|more to follow|stay tuned|stay up[ -]to[ -]date"
                    + "|\\b(?:talks|speaks) (?:to|with|about) .*\\b(?:tool|book|reporter|correspondent|editor|professor|author)\\b|first appeared on|exclusive offer"
                    + "|assumes? no (?:responsibility|liability)|(?:general )?information purposes|errors or omissions"
                    + "|mehr zum thema|lesen sie|abonn|lire aussi|à lire|lea también|suscr[ií]b|читайте|подпис(ывай|аться|ка на)|реклама",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PageTalk() {}

    static boolean test(String sentence) {
        long letters = sentence.codePoints().filter(Character::isLetter).count();
        long capitals = sentence.codePoints().filter(Character::isUpperCase).count();
        return letters * 2 <= sentence.length()
                || capitals * 2 >= letters
                || ADDRESS.matcher(sentence).find()
                || CAPTION.matcher(sentence).matches()
                || PICTURE.matcher(sentence).find()
                || LABELLED.matcher(sentence).matches()
                || PROMOTION.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }
}
