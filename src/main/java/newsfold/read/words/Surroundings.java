package newsfold.read.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.Told;
import org.jspecify.annotations.Nullable;

/**
 * The lines that stand next to an article's text and belong to it: byline and date above, credits below.
 *
 * @param above between headline and text, the nearest to the text first
 * @param below after the text
 */
public record Surroundings(List<String> above, List<String> below) {
    private static final int MOST = 6;
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 24;

    public static Surroundings of(List<String> lines, @Nullable String headline, List<String> body) {
        if (body.isEmpty()) {
            return new Surroundings(List.of(), List.of());
        }
        int first = lines.indexOf(body.get(0));
        int last = lines.lastIndexOf(body.get(body.size() - 1));
        int top = first;
        while (top > 0 && first - top < MOST && !(headline != null && Headline.same(lines.get(top - 1), headline))) {
            top--;
        }
        List<String> above = new ArrayList<>(first < 0 ? List.of() : lines.subList(top, first));
        Collections.reverse(above);
        List<String> below = last < 0 ? List.of() : lines.subList(last + 1, Math.min(lines.size(), last + MOST));
        return new Surroundings(shortOnes(above), shortOnes(below));
    }

    private static List<String> shortOnes(List<String> lines) {
        return lines.stream().filter(line -> line.length() <= LONGEST).toList();
    }

    /** The time written above the text, alone in its line or behind the byline. */
    @Nullable
    public Instant published() {
        for (String line : above) {
            String[] words = line.split(" ");
            for (int from = 0, start = 0;
                    from < Math.min(words.length, MOST_WORDS);
                    start += words[from++].length() + 1) {
                Instant time = WrittenTime.of(line.substring(start));
                if (time != null) {
                    return time;
                }
            }
        }
        return null;
    }

    /** A credit that stands by itself between headline and text, or right below the text. */
    @Nullable
    public Told<Outlet> agency() {
        for (String line : above) {
            Outlet agency = inCredit(line);
            if (agency != null) {
                return Told.of(agency, FieldSource.Place.TEXT, "byline");
            }
        }
        for (String line : below) {
            Outlet agency = AgencyCredit.inLine(line);
            if (agency != null) {
                return Told.of(agency, FieldSource.Place.TEXT, "credit");
            }
        }
        return null;
    }

    private static @Nullable Outlet inCredit(String line) {
        Outlet agency = AgencyCredit.inLine(line);
        return agency == null && Byline.author(line) != null ? AgencyCredit.inByline(line) : agency;
    }
}
