package newsfold.read.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newsfold.read.Outlet;
import newsfold.read.OutletSpelling;
import org.jspecify.annotations.Nullable;

/** The news agencies whose texts newspapers print, by the spellings that stand in credits. */
public final class Agencies {
    private static final Pattern SHORT = Pattern.compile("[\\p{Lu}./]{1,5}");

    /** Characters, of which some letters take two. */
    private static final int LONGEST_SHORT = 10;

    private static final Pattern AROUND = Pattern.compile("^[\\s(\\[/\"“©*_–—-]+|[\\s)\\]/\"”*_.,;:–—-]+$");
    private static final Pattern SHARED = Pattern.compile("\\((.+)\\)");

    /** The names of each, the usual one first, as the table has them. */
    private static final List<List<String>> ALL = load();

    private static final Map<String, Outlet> BY_SPELLING = bySpelling();

    private Agencies() {}

    /** The agency that goes by these words alone, under the name that readers know; null where they are something else. */
    public static @Nullable Outlet named(String words) {
        if (words.length() > 80) {
            return null;
        }
        String plain = words.strip();
        Outlet exact = BY_SPELLING.get(key(plain));
        if (exact != null || plain.isEmpty()) {
            return exact;
        }
        boolean bare = Character.isLetter(plain.charAt(0)) && Character.isLetter(plain.charAt(plain.length() - 1));
        String name = bare ? plain : AROUND.matcher(words).replaceAll("");
        Outlet agency = bare ? null : BY_SPELLING.get(key(name));
        if (agency == null && name.indexOf(' ') < 0 && name.indexOf('-') > 0) {
            // as systems write it: "associated-press"
            agency = BY_SPELLING.get(key(name.replace('-', ' ')));
        }
        return agency == null && name.regionMatches(true, 0, "the ", 0, 4)
                ? BY_SPELLING.get(key(name.substring(4)))
                : agency;
    }

    /** The first agency of a joint credit: "AFP/Reuters", "dpa/lby". */
    static @Nullable Outlet firstOf(String credit) {
        Outlet whole = named(credit);
        if (whole != null) {
            return whole;
        }
        for (String part : credit.split("\\s*[/,;&+|]\\s*|\\s(?:and|und|et|y|e|with|mit)\\s")) {
            Outlet agency = named(part);
            if (agency != null) {
                return agency;
            }
        }
        return null;
    }

    /** Abbreviations are told from words by their capitals. */
    private static String key(String name) {
        return name.length() <= LONGEST_SHORT && SHORT.matcher(name).matches() ? name : name.toLowerCase(Locale.ROOT);
    }

    /** Each agency's names and sites as keys, by the first; only those that no other outlet shares a name with. */
    public static Map<String, List<OutletSpelling>> spellings() {
        Map<String, List<OutletSpelling>> spellings = new TreeMap<>();
        for (List<String> names : ALL) {
            List<OutletSpelling> all = names.stream()
                    .filter(name -> !SHARED.matcher(name).matches())
                    .map(OutletSpelling::of)
                    .toList();
            if (!all.isEmpty()) {
                spellings.put(all.get(0).key(), all);
            }
        }
        return spellings;
    }

    private static Map<String, Outlet> bySpelling() {
        Map<String, Outlet> spellings = new HashMap<>();
        for (List<String> names : ALL) {
            Outlet agency = new Outlet(SHARED.matcher(names.get(0)).replaceFirst("$1"));
            names.forEach(name -> spellings.put(key(SHARED.matcher(name).replaceFirst("$1")), agency));
        }
        return Map.copyOf(spellings);
    }

    private static List<List<String>> load() {
        List<List<String>> all = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Agencies.class.getResourceAsStream("agencies.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(List.of(line.strip().split("\\s*\\|\\s*")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}
