package newsfold.read.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import newsfold.read.words.Byline;
import newsfold.read.words.Headline;
import newsfold.read.words.LineKind;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page's text: all before the first paragraph of the body.
 *
 * @param headline null where no line can be one
 * @param first the line on which the headline stands first, or -1
 * @param body the line from which on the body may begin
 * @param standfirst the one sentence between two prints of the headline, or between headline and byline
 */
public record TextHead(
        @Nullable String headline,
        int first,
        int body,
        @Nullable String standfirst) {

    /** How far down a headline may stand: pages open with long menus. */
    private static final int DEEPEST = 150;

    private static final int LONGEST = 300;

    /** A single question or call of a headline's length. */
    private static final Pattern QUESTION = Pattern.compile("[^.?!]{1,150}[?!][\"”'’]?");

    public static TextHead of(List<String> lines) {
        return of(lines, null);
    }

    /**
     * Reads the head.
     *
     * @param told the headline, where it is known from elsewhere
     */
    public static TextHead of(List<String> lines, @Nullable String told) {
        if (told != null) {
            int last = -1;
            for (int i = 0; i < Math.min(lines.size(), DEEPEST) && last < 0; i++) {
                last = Headline.same(lines.get(i), told) ? i : -1;
            }
            TextHead head = last < 0 ? new TextHead(told, -1, 0, null) : below(lines, last, last);
            return new TextHead(told, head.first(), head.body(), head.standfirst());
        }
        int paragraph = 0;
        while (paragraph < lines.size() && !startsBody(lines.get(paragraph))) {
            paragraph++;
        }
        TextHead repeated = repeated(lines, paragraph);
        if (repeated != null) {
            return repeated;
        }
        int headline = headline(lines, Math.min(paragraph, DEEPEST));
        if (headline < 0) {
            return new TextHead(null, -1, 0, null);
        }
        return below(lines, headline, headline);
    }

    private static boolean startsBody(String line) {
        return Sentences.paragraph(line) && !QUESTION.matcher(line).matches() && LineKind.of(line) == LineKind.TEXT;
    }

    /** The longest line printed twice, the second time at most two paragraphs down. */
    private static @Nullable TextHead repeated(List<String> lines, int paragraph) {
        int limit = Math.min(lines.size(), Math.min(DEEPEST, paragraph + 3));
        int best = -1;
        int last = -1;
        for (int i = 0; i < limit; i++) {
            String line = lines.get(i);
            if (Sentences.words(line) < 4 || !headlineLike(line)) {
                continue;
            }
            int again = -1;
            for (int j = i + 1; j < limit; j++) {
                if (lines.get(j).length() > LONGEST) {
                    continue;
                }
                if (Headline.repeats(line, lines.get(j))) {
                    again = j;
                }
            }
            if (again > 0 && (best < 0 || Sentences.words(line) > Sentences.words(lines.get(best)))) {
                best = i;
                last = again;
            }
        }
        return best < 0 ? null : below(lines, best, last);
    }

    private static TextHead below(List<String> lines, int first, int last) {
        // one of the two may carry the site's name behind it
        String headline = lines.get(last).length() <= lines.get(first).length() ? lines.get(last) : lines.get(first);
        String standfirst = null;
        int sentences = 0;
        for (String line : lines.subList(first + 1, Math.max(first + 1, last))) {
            if (standfirstLike(line) && !Headline.same(line, headline) && Headline.tail(line, headline) == null) {
                standfirst = line;
                sentences++;
            }
        }
        int body = last + 1;
        if (sentences != 1) {
            standfirst = null;
            int next = body;
            // one sentence and then the byline, or words without a full stop above the first paragraph: a standfirst,
            // too
            if (next + 1 < lines.size()
                    && standfirstLike(lines.get(next))
                    && (Byline.meta(lines.get(next + 1))
                            || !Sentences.ended(lines.get(next)) && startsBody(lines.get(next + 1)))) {
                standfirst = lines.get(next);
                body = next + 1;
            }
        }
        return new TextHead(headline, first, body, standfirst);
    }

    private static boolean standfirstLike(String line) {
        int words = Sentences.words(line);
        return words >= 6 && words <= 60 && LineKind.of(line) == LineKind.TEXT && !Byline.meta(line);
    }

    private static boolean headlineLike(String line) {
        LineKind kind = LineKind.of(line);
        return (kind == LineKind.TEXT || kind == LineKind.CHROME && Sentences.words(line) > 6)
                && !Byline.meta(line)
                && line.length() <= LONGEST;
    }

    /** A line that is no chrome where there is one: a path of sections may end in the headline. */
    private static int headline(List<String> lines, int limit) {
        int plain = headline(lines, limit, line -> headlineLike(line) && LineKind.of(line) == LineKind.TEXT);
        return plain >= 0 ? plain : headline(lines, limit, TextHead::headlineLike);
    }

    /** The first line above the body that shares words with it; failing that, the first of four words or more. */
    private static int headline(List<String> lines, int limit, Predicate<String> candidate) {
        Set<String> words = new HashSet<>();
        for (String line : lines.subList(limit, Math.min(lines.size(), limit + 5))) {
            words.addAll(List.of(Headline.key(line).split(" ")));
        }
        int fallback = -1;
        for (int i = 0; i < limit; i++) {
            String line = lines.get(i);
            int length = Sentences.words(line);
            if (length < 2
                    || !candidate.test(line)
                    || line.endsWith("...") && length > 4 && i + 1 < limit && continues(line, lines.get(i + 1))) {
                continue;
            }
            if (length >= 4 && shared(line, words) >= 2) {
                // a whole sentence right below a line that is none is its standfirst
                boolean standfirst = line.endsWith(".")
                        && fallback >= 0
                        && i - fallback <= 2
                        && !Sentences.ended(lines.get(fallback));
                return standfirst ? fallback : i;
            }
            if (fallback < 0 && length >= 4) {
                fallback = i;
            }
        }
        if (fallback >= 0) {
            return fallback;
        }
        for (int i = 0; i < limit; i++) {
            if (Sentences.words(lines.get(i)) >= 2
                    && candidate.test(lines.get(i))
                    && !OutletName.likely(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean continues(String cut, String next) {
        return Headline.key(cut)
                .contains(Headline.key(next)
                        .substring(0, Math.min(20, Headline.key(next).length())));
    }

    private static long shared(String line, Set<String> words) {
        return List.of(Headline.key(line).split(" ")).stream()
                .distinct()
                .filter(word -> word.length() > 3 && words.contains(word))
                .count();
    }
}
