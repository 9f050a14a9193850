package newsfold.bounce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What servers' words mean: the patterns of phrases.txt. */
final class Phrases {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    /** Characters of a text that are looked at; the reason stands at the beginning. */
    private static final int LONGEST = 8_000;

    private final Map<Meaning, List<Pattern>> patterns = new LinkedHashMap<>();

    Phrases() {
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Pattern> these = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[") && line.endsWith("]") && line.length() < 30) {
                    these = new ArrayList<>();
                    patterns.put(Meaning.valueOf(line.substring(1, line.length() - 1)), these);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    these.add(Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("phrases.txt is packed into the program", e);
        }
    }

    /** The first meaning that the words have, or null. */
    @Nullable
    Meaning of(String words) {
        String text = BLANKS.matcher(words.substring(0, Math.min(words.length(), LONGEST)))
                .replaceAll(" ");
        for (Map.Entry<Meaning, List<Pattern>> meaning : patterns.entrySet()) {
            for (Pattern pattern : meaning.getValue()) {
                if (pattern.matcher(text).find()) {
                    return meaning.getKey();
                }
            }
        }
        return null;
    }
}
