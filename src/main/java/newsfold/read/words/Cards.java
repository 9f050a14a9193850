package newsfold.read.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.time.Age;
import newsfold.read.time.Ages;
import org.jspecify.annotations.Nullable;

/**
 * Reads the other articles out of the lines below an article. Each has an age with an outlet's name beside it; its headline
 * stands before or after these, often twice.
 */
public final class Cards {
    private static final Pattern BULLET = Pattern.compile("^[•·*–—-]\\s*(.+)$");

    private final List<String> lines;
    private final Ages ages;
    private final List<Meta> metas = new ArrayList<>();

    /** Where a card names its outlet and age: lines from first to beyond (exclusive). */
    private record Meta(int first, int beyond, String outlet, Age age) {}

    private Cards(List<String> lines, Ages ages) {
        this.lines = lines;
        this.ages = ages;
    }

    /** @param ages those of the page that the lines are from */
    public static List<Card> in(List<String> lines, Ages ages) {
        Cards cards = new Cards(lines, ages);
        cards.findMetas();
        return cards.read();
    }

    /** The names that stand beside an age, of which each card has one. */
    public static Set<String> outlets(List<String> lines, Ages ages) {
        Cards cards = new Cards(lines, ages);
        cards.findMetas();
        Set<String> outlets = new LinkedHashSet<>();
        cards.metas.forEach(meta -> outlets.add(meta.outlet()));
        return outlets;
    }

    private void findMetas() {
        int free = 0;
        for (int i = 0; i < lines.size(); i++) {
            Meta meta = meta(i, free);
            if (meta != null) {
                metas.add(meta);
                free = meta.beyond();
                i = free - 1;
            }
        }
    }

    private @Nullable Meta meta(int i, int free) {
        String line = lines.get(i);
        Age.Named named = ages.named(line);
        if (named != null) {
            String outlet = OutletName.clean(named.name());
            if (outlet != null) {
                return new Meta(i, beyondRepeats(i + 1, outlet), outlet, named.age());
            }
        }
        Age age = ages.of(line);
        if (age == null) {
            return null;
        }
        String before = i > free ? OutletName.clean(lines.get(i - 1)) : null;
        String after = i + 1 < lines.size() ? bulleted(lines.get(i + 1)) : null;
        if (before != null && LineKind.of(before) == LineKind.TEXT) {
            return new Meta(i - 1, beyondRepeats(i + 1, before), before, age);
        }
        return after == null ? null : new Meta(i, beyondRepeats(i + 1, after), after, age);
    }

    /** The line after those that name the outlet again. */
    private int beyondRepeats(int from, String outlet) {
        int i = from;
        while (i < lines.size()) {
            String line = lines.get(i);
            String bulleted = bulleted(line);
            if (!outlet.equals(line) && !outlet.equals(bulleted)) {
                break;
            }
            i++;
        }
        return i;
    }

    private static @Nullable String bulleted(String line) {
        var bullet = BULLET.matcher(line);
        return bullet.matches() ? OutletName.clean(bullet.group(1)) : null;
    }

    private List<Card> read() {
        List<Card> cards = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int m = 0; m < metas.size(); m++) {
            Card card = card(m);
            if (card != null && seen.add(Headline.key(card.headline()))) {
                cards.add(card);
            }
        }
        return cards;
    }

    private @Nullable Card card(int m) {
        Meta meta = metas.get(m);
        String above = above(m);
        int from = meta.beyond();
        int to = end(m);
        String headline = above;
        if (from < to) {
            String first = lines.get(from);
            boolean repeats = above != null && Headline.same(above, first);
            boolean alone = above == null && LineKind.of(first) == LineKind.TEXT;
            if (repeats || alone || above != null && !Sentences.paragraph(first) && below(m)) {
                headline = first;
                from++;
            }
        }
        if (headline == null || Sentences.words(headline) < 2) {
            return null;
        }
        List<String> body = new ArrayList<>();
        for (String line : lines.subList(from, to)) {
            LineKind kind = LineKind.of(line);
            if (kind == LineKind.END || kind == LineKind.BOX) {
                break;
            }
            if (kind == LineKind.TEXT && !Headline.same(line, headline) && Sentences.words(line) > 3) {
                body.add(line);
            }
        }
        return new Card(headline, meta.outlet(), meta.age(), body);
    }

    /** The headline that stands right above a card's outlet, unless that line belongs to the card before. */
    private @Nullable String above(int m) {
        int i = metas.get(m).first() - 1;
        int free = m == 0 ? 0 : metas.get(m - 1).beyond();
        if (i < free) {
            return null;
        }
        String line = lines.get(i);
        boolean headline =
                Sentences.words(line) >= 3 && LineKind.of(line) == LineKind.TEXT && !Sentences.paragraph(line);
        boolean twice = i > free && Headline.same(lines.get(i - 1), line);
        return twice || headline && (m == 0 || !below(m)) ? line : null;
    }

    /** Whether this page's cards show their headlines below outlet and age: the first one tells. */
    private boolean below(int m) {
        Meta first = metas.get(0);
        if (first.beyond() >= lines.size()) {
            return false;
        }
        String next = lines.get(first.beyond());
        return !Sentences.paragraph(next) && Sentences.words(next) >= 3 && (m > 0 || metas.size() == 1);
    }

    /** The line that ends a card: where the next one's outlet or headline begins. */
    private int end(int m) {
        if (m + 1 == metas.size()) {
            return lines.size();
        }
        Meta next = metas.get(m + 1);
        String headline = above(m + 1);
        int end = next.first();
        while (headline != null && end > metas.get(m).beyond() && Headline.same(lines.get(end - 1), headline)) {
            end--;
        }
        return end;
    }
}
