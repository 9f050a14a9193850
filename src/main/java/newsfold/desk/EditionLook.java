package newsfold.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import newsfold.publish.EditionSearch;
import org.jspecify.annotations.Nullable;

/**
 * Which past editions an address asks for, word for word.
 *
 * @param digest its number, or empty for all
 * @param from such as 2027-03-28, or empty
 * @param to the same
 */
public record EditionLook(String words, String digest, String from, String to) {
    public EditionLook {
        words = words.strip();
        digest = digest.strip();
        from = from.strip();
        to = to.strip();
    }

    /** @throws IllegalArgumentException when a day or number is none; the message is a sentence */
    public EditionSearch search() {
        if (!digest.matches("\\d{0,18}")) {
            throw new IllegalArgumentException("“" + digest + "” is no digest's number.");
        }
        return new EditionSearch(words, digest.isEmpty() ? null : Long.valueOf(digest), day(from), day(to));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("“" + text + "” is no day: write it as 2027-03-28.", e);
        }
    }

    public boolean isOf(long digestId) {
        return digest.equals(Long.toString(digestId));
    }

    /** As a query without its question mark. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        new TreeMap<>(Map.of("words", words, "digest", digest, "from", from, "to", to)).forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + Wording.urlEncoded(value));
            }
        });
        return query.toString();
    }
}
