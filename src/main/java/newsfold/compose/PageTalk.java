package newsfold.compose;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the sentences that are no report: captions, labels, invitations to read on or to subscribe, what a page says of itself. */
final class PageTalk {
    private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\S@\\S|(^|\\s)[@#]\\p{L}");
    private static final Pattern CAPTION = Pattern.compile(
            "(?:photo|image|picture|pictured|file photo|credit|video|watch|listen|graphic|foto|bild|фото|видео)\\b");
    private static final List<String> CREDITS = List.of(
            "(image:",
            "(photo",
            "(picture:",
            "getty images",
            "photograph:",
            "file photo",
            "courtesy of",
            "/shutterstock");
    /** Those seen in a picture. */
    private static final Pattern PICTURE = Pattern.compile(
            "\\b(?:is|are|was|were) (?:seen|pictured|shown|photographed)\\b.*\\b(?:during|at|in|on|as|after)\\b",
            Pattern.DOTALL);
    /** The full date on which it was taken. */
    private static final Pattern TAKEN = Pattern.compile(
            ", (?:January|February|March|April|May|June|July|August|September|October|November|December)"
                    + " \\d{1,2}, \\d{4}[.)]*$");
    /** "Jerusalem: The cabinet ...", "The big picture: Most ...": a label before the sentence. */
    private static final Pattern LABELLED = Pattern.compile(
            "^(?!.{0,40}\\b(?:said|says|told|added|adds|wrote|writes|stated|posted|asked|warned|declared|reads|read):)"
                    + "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: [\\p{L}\\p{M}'’.-]+){0,3}: ?[\\p{Lu}“\"]",
            Pattern.DOTALL);

    private static final List<String> PROMOTION = List.of(
            "read more",
            "read also",
            "read the full",
            "read next",
            "also read",
            "see also",
            "sign up",
            "subscri",
            "newsletter",
            "follow us",
            "follow our",
            "click here",
            "click on",
            "tap here",
            "download the",
            "download our",
            "join our",
            "join the conversation",
            "whatsapp channel",
            "telegram channel",
            "all rights reserved",
            "copyright",
            "©",
            "terms of use",
            "terms of service",
            "privacy policy",
            "cookies",
            "advertis",
            "sponsored",
            "originally published",
            "originally appeared",
            "contributed to this report",
            "contributed to the report",
            "reporting by",
            "writing by",
            "editing by",
            "live updates",
            "live blog",
            "live coverage",
            "breaking news story",
            "more to follow",
            "stay tuned",
            "stay up to date",
            "stay up-to date",
            "stay up to-date",
            "stay up-to-date",
            "first appeared on",
            "exclusive offer",
            "information purposes",
            "errors or omissions",
            "mehr zum thema",
            "lesen sie",
            "abonn",
            "lire aussi",
            "à lire",
            "lea también",
            "suscrib",
            "suscríb",
            "читайте",
            "подписывай",
            "подписаться",
            "подписка на",
            "реклама");
    private static final Pattern OF_ITSELF =
            Pattern.compile("this (?:article|story|post) (?:was|first|originally|has|is|will|appeared)"
                    + "|\\b(?:talks|speaks) (?:to|with|about) .*\\b(?:tool|book|reporter|correspondent|editor|professor|author)\\b"
                    + "|assumes? no (?:responsibility|liability)");

    private PageTalk() {}

    static boolean test(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return !isProse(sentence)
                || ADDRESS.matcher(sentence).find()
                || CAPTION.matcher(lower).lookingAt()
                || hasAny(lower, CREDITS)
                || hasAny(lower, PROMOTION)
                || OF_ITSELF.matcher(lower).find()
                || PICTURE.matcher(sentence).find()
                || TAKEN.matcher(sentence).find()
                || sentence.indexOf(':') > 0 && LABELLED.matcher(sentence).lookingAt();
    }

    /** More letters than other marks, and most of them small. */
    private static boolean isProse(String sentence) {
        int letters = 0;
        int capitals = 0;
        int c;
        for (int i = 0; i < sentence.length(); i += Character.charCount(c)) {
            c = sentence.codePointAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters * 2 > sentence.length() && capitals * 2 < letters;
    }

    private static boolean hasAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
