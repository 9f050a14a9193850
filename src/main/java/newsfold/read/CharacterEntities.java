package newsfold.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Character references of a document: numbers, the names of HTML, and names that the document type itself declares for
 * plain text. What is declared with another entity in it, with markup or for something outside stays unexpanded, so that
 * nothing grows but by its own short text, and nothing is opened.
 */
final class CharacterEntities {
    /** Declarations that count; a feed that declares the letters of its language has some hundred. */
    private static final int MOST = 300;

    /** Characters of a document type that are looked at. */
    private static final int SUBSET = 60_000;

    /** Characters that declared names may bring into a document in all. */
    private static final int BUDGET = 1_000_000;

    private static final Pattern DECLARATION = Pattern.compile(
            "<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"([^\"&%<]{0,200}|&#\\w{1,8};)\"|'([^'&%<]{0,200}|&#\\w{1,8};)')\\s*>");

    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,40});");

    private final Map<String, String> declared = new HashMap<>();
    private int budget = BUDGET;

    /** Takes up what a document type declares. */
    void declare(String documentType) {
        String subset = documentType.substring(0, Math.min(SUBSET, documentType.length()));
        Matcher declaration = DECLARATION.matcher(subset);
        while (declared.size() < MOST && declaration.find()) {
            String value = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
            // the first declaration binds (XML 1.0, section 4.2)
            declared.putIfAbsent(declaration.group(1), Parser.unescapeEntities(value, true));
        }
    }

    /** A text with its references decoded; what is none stays as it is. */
    String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return Parser.unescapeEntities(declared.isEmpty() ? text : expanded(text), true);
    }

    private String expanded(String text) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder found = new StringBuilder();
        while (reference.find()) {
            String value = declared.get(reference.group(1));
            String instead = reference.group();
            if (value != null && value.length() <= budget) {
                budget -= value.length();
                // an ampersand that was declared is no reference's beginning
                instead = value.replace("&", "&amp;");
            }
            reference.appendReplacement(found, Matcher.quoteReplacement(instead));
        }
        return reference.appendTail(found).toString();
    }
}
