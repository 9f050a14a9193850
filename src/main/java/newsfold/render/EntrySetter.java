package newsfold.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.compose.ForeignStory;
import newsfold.compose.Item;
import newsfold.compose.Sentence;
import newsfold.merge.Copy;
import newsfold.merge.Credit;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import newsfold.render.Sheet.Address;
import newsfold.render.Sheet.Entry;
import newsfold.render.Sheet.Group;
import newsfold.render.Sheet.Link;
import newsfold.render.Sheet.Quote;
import newsfold.render.Shortening.Shown;
import org.jspecify.annotations.Nullable;

/** Sets the items of a page one after the other, and numbers their links as they come. */
final class EntrySetter {
    private static final int HEADLINE = 300; // characters; longer ones are texts that lost their line ends

    private static final int RELATED = 3; // headlines; a longer list is no pointer

    private static final int RELATED_LENGTH = 90; // characters of each

    private final Phrases phrases;
    private final Times times;
    private final Shortening shortening;
    private final HistorySetter history;
    private final Map<String, Use> links = new LinkedHashMap<>();
    private int count;
    private int entries;

    /** The number of an address, and the items that have it. */
    private record Use(int number, Set<Integer> items) {}

    EntrySetter(Phrases phrases, Times times, Shortening shortening, Masthead masthead) {
        this.phrases = phrases;
        this.times = times;
        this.shortening = shortening;
        this.history = new HistorySetter(phrases, times, masthead, this::name, this::link);
    }

    /** Those of the items that there is room for; goes on where the last call ended. */
    List<Entry> set(List<Item> items) {
        List<Entry> set = new ArrayList<>();
        for (Item item : items) {
            Shown shown = shortening.of(count++);
            if (shown != Shown.NOTHING) {
                set.add(entry(item, shown));
                entries++;
            }
        }
        return set;
    }

    /** How many entries were set. */
    int count() {
        return entries;
    }

    /** All addresses in the order of their numbers, each with the items that have it. */
    List<Address> links() {
        return links.entrySet().stream()
                .map(link -> new Address(
                        Passage.of(link.getValue().items()), link.getValue().number(), link.getKey()))
                .toList();
    }

    private Entry entry(Item item, Shown shown) {
        Link headline = link(
                OutsideText.clip(OutsideText.line(item.headline()), HEADLINE), "", OutsideText.address(item.link()));
        List<Report> reports = item.coverage().reports();
        int outlets = item.coverage().outlets();
        boolean linked = shown.compareTo(Shown.NAMES_WITHOUT_LINKS) < 0;
        List<Link> singles = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        if (linked) {
            // links are numbered as they are set: the singles stand first
            List<Copy> copies = item.coverage().copies();
            copies.stream()
                    .map(EntrySetter::byOutlet)
                    .filter(printers -> printers.size() == 1)
                    .forEach(printers -> singles.add(outlet(printers.get(0), this::name)));
            copies.forEach(copy -> group(copy).ifPresent(groups::add));
        }
        return new Entry(
                Passage.of(Set.of(count - 1)),
                count == 1,
                headline,
                quotes(item, shown),
                shown.compareTo(Shown.NO_SUMMARY) < 0
                        ? new ClaimSetter(phrases, times, this::place).set(item.agreement())
                        : List.of(),
                outlets > 1 ? phrases.say("reported", outlets, item.coverage().texts()) : "",
                singles,
                groups,
                shown == Shown.NAMES_WITHOUT_LINKS
                        ? reports.stream()
                                .map(Report::credit)
                                .map(this::place)
                                .distinct()
                                .collect(Collectors.joining(" · "))
                        : null,
                shown == Shown.COUNT_OF_OUTLETS ? phrases.say("elsewhere", outlets) : null,
                // a brief stays brief
                linked && outlets > 1 && !item.related().isEmpty() ? phrases.say("related", related(item)) : null,
                linked && outlets > 1 ? item.abroad().stream().map(this::abroad).toList() : List.of(),
                history.set(item, shown),
                shown.compareTo(Shown.NO_SUMMARY) < 0 ? picture(item) : null);
    }

    /** Only one that can be shown. */
    private @Nullable Link picture(Item item) {
        String address = OutsideText.address(item.editing().picture());
        String owner = item.editing().pictured();
        return address == null
                ? null
                : link(phrases.say("picture", owner == null ? "" : OutsideText.line(owner)), "", address);
    }

    /** "In German: Fähre gerettet", and whose it is. */
    private Link abroad(ForeignStory other) {
        String language = Locale.forLanguageTag(other.language()).getDisplayLanguage(phrases.language());
        String headline = OutsideText.clip(OutsideText.line(other.headline()), RELATED_LENGTH);
        return link(
                phrases.say("abroad", language, headline),
                other.outlet() == null ? "" : OutsideText.line(other.outlet()),
                OutsideText.address(other.link()));
    }

    private String related(Item item) {
        String first = item.related().stream()
                .limit(RELATED)
                .map(other -> OutsideText.clip(OutsideText.line(other), RELATED_LENGTH))
                .collect(Collectors.joining(" · "));
        int rest = item.related().size() - RELATED;
        return rest > 0 ? phrases.say("rest", first, rest) : first;
    }

    private List<Quote> quotes(Item item, Shown shown) {
        long most = shown == Shown.ALL ? Integer.MAX_VALUE : shown == Shown.ONE_SENTENCE ? 1 : 0;
        List<Quote> quotes = new ArrayList<>();
        if (item.editing().summary() != null && most > 0) {
            quotes.add(new Quote(OutsideText.line(item.editing().summary()), phrases.say("editors")));
        }
        for (Sentence sentence : item.summary().stream().limit(most).toList()) {
            String text = OutsideText.line(sentence.text());
            String credit = name(sentence.credit());
            int last = quotes.size() - 1;
            if (last >= 0 && quotes.get(last).credit().equals(credit)) {
                quotes.set(last, new Quote(quotes.get(last).text() + " " + text, credit));
            } else {
                quotes.add(new Quote(text, credit));
            }
        }
        return quotes;
    }

    private Optional<Group> group(Copy copy) {
        List<List<Report>> printers = byOutlet(copy);
        return printers.size() == 1
                ? Optional.empty()
                : Optional.of(new Group(
                        heading(copy, printers.size()),
                        printers.stream().map(same -> outlet(same, this::place)).toList()));
    }

    /** Whose text it is, where an agency is credited, else who had it first, as far as was seen. */
    private String heading(Copy copy, int printers) {
        Outlet agency = copy.agency();
        if (agency != null) {
            boolean itself = copy.reports().stream().anyMatch(report -> isOf(report, agency));
            return phrases.say("group.agency", itself ? printers - 1 : printers, OutsideText.line(agency.name()));
        }
        Outlet first = copy.first();
        return first == null
                ? phrases.say("group", printers)
                : phrases.say("group.first", printers, OutsideText.line(first.name()));
    }

    /** The reports of a text by outlet, its agency's first; an outlet and its reprints at carriers are one, what is unnamed stays apart. */
    private static List<List<Report>> byOutlet(Copy copy) {
        Map<Object, List<Report>> outlets = new LinkedHashMap<>();
        Outlet agency = copy.agency();
        copy.reports().stream()
                .sorted(Comparator.comparing(report -> agency == null || !isOf(report, agency)))
                .forEach(report -> outlets.computeIfAbsent(
                                report.outlet() == null
                                        ? report
                                        : report.outlet().key(),
                                unseen -> new ArrayList<>())
                        .add(report));
        return List.copyOf(outlets.values());
    }

    private static boolean isOf(Report report, Outlet outlet) {
        return report.outlet() != null && report.outlet().key().equals(outlet.key());
    }

    /** One outlet's link: its own page before those of its carriers. */
    private Link outlet(List<Report> reports, Function<Credit, String> naming) {
        Report first = reports.stream()
                .filter(report -> report.carrier() == null)
                .findFirst()
                .orElse(reports.get(0));
        Link own = link(naming.apply(first.credit()), times.of(first.published()), OutsideText.address(first.url()));
        List<Link> also = reports.stream()
                .filter(report -> report != first && report.carrier() != null)
                .map(report -> link(
                        phrases.say("also", OutsideText.line(report.carrier().name())),
                        times.of(report.published()),
                        OutsideText.address(report.url())))
                .toList();
        return new Link(own.text(), own.note(), own.address(), own.number(), also);
    }

    private Link link(String text, String note, @Nullable String address) {
        return new Link(text, note, address, address == null ? 0 : number(address), List.of());
    }

    private int number(String address) {
        Use use = links.computeIfAbsent(address, unknown -> new Use(links.size() + 1, new TreeSet<>()));
        use.items().add(count - 1);
        return use.number();
    }

    /** "AP text in The Mirror via Newszop". */
    private String name(Credit credit) {
        Outlet supplier = credit.supplier();
        return supplier == null
                ? place(credit)
                : phrases.say("agency", place(credit), OutsideText.line(supplier.name()));
    }

    /** "The Mirror via Newszop". */
    private String place(Credit credit) {
        String outlet = credit.outlet() == null
                ? phrases.say("unnamed")
                : credit.outlet().name();
        return OutsideText.line(
                credit.carrier() == null
                        ? outlet
                        : phrases.say("via", outlet, credit.carrier().name()));
    }
}
