package newsfold.compare;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.merge.Report;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own words in a text.
 *
 * @param article the text's number in the story, 0 being the most central
 * @param position of the line in the article
 * @param text without the quotation marks
 * @param words its words in lower case, without marks
 * @param speaker as the text names whom it quotes, or null where it is not plain
 * @param cut whether something was left out or put in by the outlet
 */
record Quotation(
        Report report,
        int article,
        int position,
        String text,
        List<String> words,
        @Nullable String speaker,
        boolean cut) {
    private static final Set<String> NO_SURNAMES = Set.of("jr", "sr", "ii", "iii");

    Quotation {
        words = List.copyOf(words);
    }

    static List<String> words(String text) {
        return Token.of(text).stream()
                .filter(token -> !token.isMark())
                .map(token -> token.lower().replaceAll("['’]", ""))
                .toList();
    }

    /** By which two spellings of the speaker are compared: the last of the names. */
    @Nullable
    String surname() {
        if (speaker == null) {
            return null;
        }
        List<String> names = Token.of(speaker).stream()
                .filter(Token::isWord)
                .map(token -> token.text().toLowerCase(Locale.ROOT).replaceFirst("['’]s$", ""))
                .filter(name -> !NO_SURNAMES.contains(name))
                .collect(Collectors.toList());
        // Zelensky, Zelenskyy, Zelenskiy
        return names.isEmpty() ? null : names.get(names.size() - 1).replaceFirst("(?<=.{4})[iy]?[iyj]$", "y");
    }
}
