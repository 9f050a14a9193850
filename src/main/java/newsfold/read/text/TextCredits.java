package newsfold.read.text;

import java.time.Instant;
import java.util.List;
import newsfold.read.Outlet;
import newsfold.read.time.Age;
import newsfold.read.words.Byline;
import newsfold.read.words.Card;
import newsfold.read.words.Headline;
import newsfold.read.words.LineKind;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sections;
import newsfold.read.words.Sentences;
import newsfold.read.words.SourceLine;
import newsfold.read.words.WrittenTime;
import org.jspecify.annotations.Nullable;

/**
 * Whose article a page of text shows, who shows it, who wrote it and when, as far as its lines say so.
 *
 * @param age where the page tells one instead of a date
 */
public record TextCredits(
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Age age) {

    public static TextCredits of(List<String> lines, TextHead head, TextBody body, List<Card> cards) {
        Search search = new Search();
        search.readHead(lines.subList(0, body.start()), head);
        search.readBody(lines.subList(body.start(), body.end()));
        search.readFoot(lines.subList(body.end(), lines.size()));
        return search.credits(lines.subList(0, Math.max(0, head.first())), cards);
    }

    /** The outlet named between headline and body, or above the headline. */
    public static @Nullable String besideHeadline(List<String> lines, TextHead head) {
        int body = Math.max(0, Math.min(lines.size(), TextBody.start(lines, head)));
        String before = null;
        for (String line : lines.subList(Math.min(body, Math.max(0, head.first() - 3)), body)) {
            String origin = Byline.author(line) == null ? besideAge(line, before, head) : null;
            origin = origin == null ? SourceLine.origin(line) : origin;
            if (origin != null) {
                return origin;
            }
            before = line;
        }
        return null;
    }

    /** The outlet that stands with an age, in one line or in the line before. */
    private static @Nullable String besideAge(String line, @Nullable String before, TextHead head) {
        Age.Named named = Age.named(line);
        String name = named == null ? null : OutletName.clean(named.name());
        if (name != null || before == null || Age.of(line) == null) {
            return name;
        }
        return LineKind.of(before) == LineKind.TEXT && !isHeadline(before, head) ? OutletName.clean(before) : null;
    }

    private static boolean isHeadline(String line, TextHead head) {
        return head.headline() != null && Headline.same(line, head.headline());
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && new Outlet(one).key().equals(new Outlet(other).key());
    }

    /** Collects what the lines say, the first word on each matter winning. */
    private static final class Search {
        private @Nullable String origin;
        private @Nullable String copyright;
        private @Nullable String site;
        private @Nullable String carrier;
        private @Nullable String author;
        private @Nullable String agency;
        private @Nullable Instant published;
        private @Nullable Age age;

        void readHead(List<String> lines, TextHead head) {
            String before = null;
            for (String line : lines) {
                String by = Byline.author(line);
                if (by != null) {
                    author = author == null ? by : author;
                    age = age == null ? beside(line) : age;
                } else {
                    origin = origin == null ? besideAge(line, before, head) : origin;
                    age = age == null ? told(line) : age;
                }
                Instant time = WrittenTime.of(line);
                published = published == null ? time : published;
                sources(line);
                if (head.headline() != null && site == null) {
                    site = Headline.tail(line, head.headline());
                }
                before = line;
            }
        }

        private static @Nullable Age told(String line) {
            Age.Named named = Age.named(line);
            return named != null && OutletName.clean(named.name()) != null ? named.age() : Age.of(line);
        }

        /** The age in "Story by Ann Miller • 5h • 3 min read". */
        private static @Nullable Age beside(String byline) {
            for (String part : byline.split("\\s*[•·|]\\s*")) {
                Age found = Age.of(part);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        void readBody(List<String> lines) {
            for (String line : lines) {
                if (Sentences.words(line) < 40) {
                    sources(line);
                }
            }
        }

        void readFoot(List<String> lines) {
            for (String line : lines) {
                sources(line);
                String homepage = SourceLine.homepage(line);
                origin = origin == null ? homepage : origin;
            }
        }

        private void sources(String line) {
            origin = origin == null ? SourceLine.origin(line) : origin;
            agency = agency == null ? SourceLine.agency(line) : agency;
            copyright = copyright == null ? SourceLine.copyright(line) : copyright;
            carrier = carrier == null ? SourceLine.carrier(line) : carrier;
        }

        TextCredits credits(List<String> above, List<Card> cards) {
            String outlet = origin;
            String host = carrier;
            boolean others = cards.stream().anyMatch(card -> !same(card.outlet(), copyright));
            if (outlet == null && copyright != null && !(same(copyright, carrier) && others)) {
                outlet = copyright;
            }
            if (outlet == null && site != null && !same(site, carrier)) {
                outlet = site;
            }
            if (outlet != null) {
                String top = top(above, outlet, host != null);
                host = top != null ? top : host != null ? host : copyright != null ? copyright : site;
                host = same(host, outlet) ? null : host;
            }
            return new TextCredits(
                    outlet == null ? null : new Outlet(outlet),
                    host == null ? null : new Outlet(host),
                    author == null ? agency : author,
                    published,
                    age);
        }

        /** A site's name that stands alone above the headline, where the page shows that it reprints. */
        private static @Nullable String top(List<String> above, String outlet, boolean reprints) {
            for (String line : above) {
                String name = Sentences.words(line) <= 3 && LineKind.of(line) == LineKind.TEXT
                        ? OutletName.clean(line)
                        : null;
                if (name != null
                        && !same(name, outlet)
                        && !Sections.named(name)
                        && (reprints || OutletName.likely(name))) {
                    return name;
                }
            }
            return null;
        }
    }
}
