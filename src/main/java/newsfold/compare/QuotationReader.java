package newsfold.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsfold.merge.Report;
import org.jspecify.annotations.Nullable;

/** Reads the quotations in a paragraph of an English text, with their speakers where the same sentence plainly names them. */
final class QuotationReader {
    private static final int FEWEST_WORDS = 5;
    private static final Pattern DOUBLE =
            Pattern.compile("“([^“”\"]{20,900})”|(?<![\\p{L}\\p{N}])\"([^\"“”]{20,900})\"");
    private static final Pattern SINGLE = Pattern.compile("(?<![\\p{L}\\p{N}])‘([^‘“”\"]{20,900}?)’(?![\\p{L}\\p{N}])");
    private static final Pattern CHANGED = Pattern.compile("[\\[\\]…]|\\.\\.\\.|\\(\\p{Ll}");
    private static final String NAME =
            "((?:\\p{Lu}[\\p{L}\\p{M}'’-]*\\.? (?:(?:al|bin|de|della|di|el|van|von|der|den|la|of) )?){0,5}\\p{Lu}[\\p{L}\\p{M}'’-]+)";
    private static final String SAID =
            "(?:said|says|told|added|adds|wrote|writes|posted|stated|declared|warned|argued|insisted|tweeted|explained|noted|continued"
                    + "|commented|announced|claimed|vowed|stressed|remarked|replied)";
    private static final String WHO = "(?:, [^,.;“”\"]{3,70},)?";
    /** "..., said the captain, Signe Holt": what follows the quotation. */
    private static final List<Pattern> BEHIND = List.of(
            Pattern.compile("^[,.!?]?\\s*(?:has |had )?" + SAID + " (?:the )?(?:[\\p{Ll}-]+,? ){0,3}" + NAME),
            Pattern.compile("^[,.!?]?\\s*(?:the )?(?:[\\p{Ll}-]+ ){0,2}" + NAME + WHO + " (?:has |had |also )?" + SAID
                    + "\\b"));
    /** "Signe Holt, the captain, said: ...": what stands before it. */
    private static final Pattern BEFORE = Pattern.compile(NAME + WHO + " (?:has |had |also |later )?" + SAID
            + "(?: (?!but\\b|and\\b|while\\b)[\\p{L}\\p{N}'’-]+){0,6}(?:[,:]| that)?\\s*$");

    private static final Set<String> NO_NAMES = Set.of(
            "He",
            "She",
            "They",
            "It",
            "We",
            "I",
            "You",
            "The",
            "This",
            "That",
            "But",
            "And",
            "In",
            "On",
            "At",
            "As",
            "If",
            "When",
            "While",
            "One",
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "Officials",
            "Police",
            "Who",
            "What",
            "There");

    private QuotationReader() {}

    static List<Quotation> of(String line, Report report, int article, int position) {
        List<Quotation> quotations = new ArrayList<>();
        if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
            return quotations;
        }
        List<MatchResult> found = Stream.concat(
                        DOUBLE.matcher(line).results(), SINGLE.matcher(line).results())
                .toList();
        for (MatchResult match : found) {
            String text = (match.group(1) != null ? match.group(1) : match.group(2)).strip();
            List<String> words = Quotation.words(text);
            if (words.size() >= FEWEST_WORDS) {
                quotations.add(new Quotation(
                        report,
                        article,
                        position,
                        text.replaceFirst("\\s*[,;]?\\s*$", ""),
                        words,
                        speaker(line.substring(0, match.start()), line.substring(match.end())),
                        CHANGED.matcher(text).find()));
            }
        }
        return quotations;
    }

    private static @Nullable String speaker(String before, String behind) {
        for (Pattern pattern : BEHIND) {
            Matcher matcher = pattern.matcher(behind);
            if (matcher.find()) {
                return name(matcher.group(1));
            }
        }
        Matcher matcher = BEFORE.matcher(before);
        return matcher.find() ? name(matcher.group(1)) : null;
    }

    private static @Nullable String name(String words) {
        String first = words.split(" ", 2)[0];
        String name = words.replaceFirst("^(?:Mr|Mrs|Ms|Dr|Sir)\\.? ", "");
        // "said Holt's lawyer"
        boolean anothers = name.matches(".*['’]s?");
        return NO_NAMES.contains(first) || name.isBlank() || anothers ? null : name;
    }
}
