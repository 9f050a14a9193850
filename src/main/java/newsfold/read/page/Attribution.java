package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.Told;
import newsfold.read.text.TextBody;
import newsfold.read.text.TextCredits;
import newsfold.read.text.TextHead;
import newsfold.read.words.Addresses;
import newsfold.read.words.Agencies;
import newsfold.read.words.AgencyCredit;
import newsfold.read.words.Headline;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sections;
import newsfold.read.words.SourceLine;
import newsfold.read.words.Stems;
import newsfold.read.words.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Whose article a web page shows. A site is the outlet of what it publishes, unless the page says that the text comes from
 * elsewhere: then that is the outlet, and the site its carrier.
 *
 * @param site the site the page is on
 * @param agency whose text the outlet prints, where it is an agency's
 * @param sources where outlet, carrier and agency were taken from
 */
record Attribution(
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable Outlet site,
        @Nullable Outlet agency,
        Map<ArticleField, FieldSource> sources) {
    private static final Pattern SLOGAN = Pattern.compile("\\s*(?:[|:·•]|\\s[–—-])\\s.*$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_PHRASE = 300;

    /** One of these stands in every phrase about a reprint; most lines have none, and cost no more than this look. */
    private static final Stems VERBS = Stems.of(List.of(
            "publish",
            "appeared",
            "posted",
            "printed",
            "syndicated",
            "sourced",
            "produced",
            "provided",
            "supplied",
            " ran "));

    /**
     * Reads who published and who carries it.
     *
     * @param marks the page's, as it came
     * @param lines all that the page shows, with the body in it
     */
    static Attribution of(
            Landmarks marks,
            PageFacts facts,
            List<String> lines,
            List<String> body,
            Surroundings around,
            @Nullable URI url) {
        Told<String> own = own(facts, url);
        if (own == null) {
            // a page saved without any word on its site: its text is all there is
            TextHead head = TextHead.of(lines);
            TextCredits credits = TextCredits.of(lines, head, TextBody.of(lines, head), List.of());
            Told<Outlet> outlet =
                    credits.outlet() == null ? null : Told.of(credits.outlet(), FieldSource.Place.TEXT, "credit");
            Told<Outlet> carrier =
                    credits.carrier() == null ? null : Told.of(credits.carrier(), FieldSource.Place.TEXT, "credit");
            return of(outlet, carrier, carrier, PageAgency.of(facts, around, body, List.of()));
        }
        Told<Outlet> site = own.as(Outlet::new);
        Told<String> origin = phrase(lines, body);
        if (origin == null) {
            origin = besideHeadline(marks, lines, facts);
        }
        if (origin == null) {
            origin = canonicalElsewhere(facts, url, own.value());
        }
        List<String> its = new ArrayList<>(List.of(own.value()));
        URI address = url == null ? facts.canonical() : url;
        if (address != null) {
            its.add(String.valueOf(Addresses.domain(address)));
        }
        Told<Outlet> agency = PageAgency.of(facts, around, body, its);
        return origin == null || same(origin.value(), own.value())
                ? of(site, null, site, agency)
                : of(origin.as(Outlet::new), carrier(facts, url, own), site, agency);
    }

    private static Attribution of(
            @Nullable Told<Outlet> outlet,
            @Nullable Told<Outlet> carrier,
            @Nullable Told<Outlet> site,
            @Nullable Told<Outlet> agency) {
        Map<ArticleField, FieldSource> sources = new EnumMap<>(ArticleField.class);
        if (outlet != null) {
            sources.put(ArticleField.OUTLET, outlet.source());
        }
        if (carrier != null) {
            sources.put(ArticleField.CARRIER, carrier.source());
        }
        boolean itself = agency != null && AgencyCredit.itself(agency.value(), Told.value(outlet));
        if (agency != null && !itself) {
            sources.put(ArticleField.AGENCY, agency.source());
        }
        return new Attribution(
                Told.value(outlet), Told.value(carrier), Told.value(site), itself ? null : Told.value(agency), sources);
    }

    /** Where the name of the site was taken from that carries what the page embeds. */
    @Nullable
    FieldSource hostSource() {
        return sources.get(carrier == null ? ArticleField.OUTLET : ArticleField.CARRIER);
    }

    /** The site's name: of the two that pages give, the fuller; an agency named as publisher wrote for a site. */
    private static @Nullable Told<String> own(PageFacts facts, @Nullable URI url) {
        Told<String> site = named(facts.names().site());
        Told<String> publisher = named(facts.names().publisher());
        if (publisher != null && OutletName.agency(publisher.value())) {
            publisher = site == null ? publisher : site;
        }
        if (site != null && publisher != null) {
            String one = letters(site.value());
            String other = letters(publisher.value());
            boolean written = publisher.value().chars().anyMatch(Character::isUpperCase)
                    && site.value().chars().noneMatch(Character::isUpperCase);
            if (one.startsWith(other) || other.startsWith(one)) {
                // "The Telegraph" rather than "Telegraph.co.uk", "USA TODAY" rather than "usatoday"
                boolean address = OutletName.address(site.value()) && !OutletName.address(publisher.value());
                boolean fuller = one.length() >= other.length() || OutletName.address(publisher.value());
                return fuller && !address && !(one.equals(other) && written) ? site : publisher;
            }
            return one.contains(other) ? site : publisher;
        }
        if (site != null || publisher != null) {
            return site == null ? publisher : site;
        }
        URI address = facts.canonical() == null ? url : facts.canonical();
        String host = OutletName.host(address);
        if (address == null || host == null) {
            return null;
        }
        Outlet agency = Agencies.named(String.valueOf(Addresses.domain(address)));
        return Told.of(agency == null ? host : agency.name(), FieldSource.Place.ADDRESS, "host");
    }

    private static @Nullable Told<String> named(@Nullable Told<String> name) {
        if (name == null) {
            return null;
        }
        String cut = SLOGAN.matcher(name.value().strip()).replaceFirst("");
        return cut.isBlank() ? null : new Told<>(cut, name.source());
    }

    private static @Nullable Told<Outlet> carrier(PageFacts facts, @Nullable URI url, Told<String> own) {
        boolean nameless = own.source().place() == FieldSource.Place.ADDRESS;
        String host = OutletName.host(url);
        return nameless && host != null
                ? Told.of(new Outlet(host), FieldSource.Place.ADDRESS, "host")
                : own.as(Outlet::new);
    }

    /** What the page says in words: in phrases about a reprint anywhere, in a source line at the article's end. */
    private static @Nullable Told<String> phrase(List<String> lines, List<String> body) {
        for (String line : lines) {
            if (line.length() <= LONGEST_PHRASE) {
                String origin = SourceLine.opensReprint(line) && VERBS.in(line) ? SourceLine.reprint(line) : null;
                if (origin == null) {
                    origin = followed(line);
                }
                if (origin != null) {
                    return Told.of(origin, FieldSource.Place.TEXT, "reprint line");
                }
            }
        }
        String last = body.isEmpty() ? "" : body.get(body.size() - 1);
        String origin = last.length() <= LONGEST_PHRASE / 2 ? SourceLine.origin(last) : null;
        return origin == null ? null : Told.of(origin, FieldSource.Place.TEXT, "source line");
    }

    /** X, of "Follow us on ... or visit the X homepage". */
    private static @Nullable String followed(String line) {
        String homepage = SourceLine.homepage(line);
        return homepage != null && line.toLowerCase(Locale.ROOT).contains("follow us") ? homepage : null;
    }

    /** An outlet named with an age or as the source between headline and text, as aggregators do. */
    private static @Nullable Told<String> besideHeadline(Landmarks marks, List<String> lines, PageFacts facts) {
        if (facts.headline() == null) {
            return null;
        }
        TextHead head = TextHead.of(lines, facts.headline());
        if (head.first() < 0) {
            return null;
        }
        String origin = TextCredits.besideHeadline(lines, head);
        if (origin == null) {
            return null;
        }
        boolean outlet = (OutletName.likely(origin) || EmbeddedCards.marked(marks.all(EmbeddedCards.SOURCES), origin))
                && !Sections.named(origin)
                && !origin.equals(facts.section())
                // what the headline names is the story's matter, printed as its topic
                && !Headline.key(facts.headline()).contains(Headline.key(origin))
                && !origin.equals(facts.author());
        return outlet ? Told.of(origin, FieldSource.Place.TEXT, "line beside the headline") : null;
    }

    /** A canonical address on another site means a reprint, unless the page names that site as its own. */
    private static @Nullable Told<String> canonicalElsewhere(PageFacts facts, @Nullable URI url, String own) {
        URI canonical = facts.canonical();
        if (canonical == null || url == null || Addresses.sameSite(canonical, url)) {
            return null;
        }
        String host = OutletName.host(canonical);
        boolean its = host != null && letters(host).contains(letters(own));
        FieldSource source = facts.sources().get(ArticleField.URL);
        return its || host == null || source == null ? null : new Told<>(host, source);
    }

    private static String letters(String name) {
        return NO_LETTER.matcher(new Outlet(name).key()).replaceAll("");
    }

    private static boolean same(String one, String other) {
        String first = letters(one);
        String second = letters(other);
        return first.equals(second)
                || (first.startsWith(second) || second.startsWith(first))
                        && Math.min(first.length(), second.length()) > 3;
    }
}
