package newsfold.render;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import newsfold.compare.Agreement;
import newsfold.compare.Claim;
import newsfold.compare.Version;
import newsfold.compose.Digest;
import newsfold.compose.Edition;
import newsfold.compose.History;
import newsfold.compose.Item;
import newsfold.compose.Missing;
import newsfold.compose.News;
import newsfold.compose.Ranking.Score;
import newsfold.compose.Section;
import newsfold.compose.Sentence;
import newsfold.compose.Span;
import newsfold.merge.Coverage;
import newsfold.merge.Credit;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** Editions of an invented press on an invented coast: each stands for a kind of day that a letter must look right on. */
final class InventedEditions {
    static final Instant TO = Instant.parse("2026-03-02T06:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Masthead MASTHEAD = new Masthead(
            URI.create("https://post.example.org/editions/harrow-morning/2026-03-02"),
            "Harrow Coast Press, 4 Ropewalk, Port Harrow, HC1 2AB",
            "https://post.example.org/editions/");

    private InventedEditions() {}

    static Digest digest(Locale locale) {
        return new Digest(
                "harrow-morning", "The Harrow Morning", ZoneId.of("Europe/Berlin"), locale, List.of("Coast"), 20, 20);
    }

    /** A usual day: two sections, a lead that nine outlets report in four texts, briefs, a feed that failed. */
    static Edition usualDay(Locale locale) {
        Item ferry = item(
                "Ferry Marigold runs aground off Port Harrow, all 212 aboard safe",
                List.of(
                        sentence(
                                "The ferry Marigold ran aground on a sandbank half a mile off Port Harrow late on Sunday, and all 212 people"
                                        + " aboard were brought ashore by lifeboat before dawn.",
                                "Harrow Gazette"),
                        sentence(
                                "The coastguard said a steering fault was reported eleven minutes before the ship touched ground.",
                                "Harrow Gazette"),
                        sentence(
                                "Salvage crews hope to refloat her on Tuesday’s spring tide, the harbour master, Ines Calloway, said.",
                                "Tidewater Radio")),
                List.of(
                        report("Harrow Gazette", null, "2026-03-01T22:40:00Z", 1),
                        credited("Coast Wire", "Coast Wire", "2026-03-01T22:52:00Z", 2),
                        report("Daily Lantern", null, "2026-03-01T22:50:00Z", 2),
                        credited("Northshore Echo", "Coast Wire", "2026-03-02T00:05:00Z", 2),
                        report("Tidewater Radio", null, "2026-03-02T04:10:00Z", 3),
                        report("The Estuary Times", "Pressbasket", "2026-03-02T04:30:00Z", 4),
                        report("Valley Courier", null, "2026-03-02T05:01:00Z", 2),
                        report("Saltmarsh Post", "Pressbasket", "2026-03-02T05:15:00Z", 2),
                        report(null, "Pressbasket", null, 2)),
                List.of("Harbour board had warned of silting channel"),
                new Agreement(
                        List.of(
                                claim(
                                        null,
                                        false,
                                        new Version(
                                                "all 212 people aboard were brought ashore",
                                                List.of(
                                                        report("Harrow Gazette", null, "2026-03-01T22:40:00Z", 1),
                                                        report("Daily Lantern", null, "2026-03-01T22:50:00Z", 2),
                                                        report("Tidewater Radio", null, "2026-03-02T04:10:00Z", 3),
                                                        report(
                                                                "The Estuary Times",
                                                                "Pressbasket",
                                                                "2026-03-02T04:30:00Z",
                                                                4)))),
                                claim(
                                        "Ines Calloway",
                                        false,
                                        new Version(
                                                "We shall have her off that bank by Tuesday",
                                                List.of(
                                                        report("Harrow Gazette", null, "2026-03-01T22:40:00Z", 1),
                                                        report(
                                                                "The Estuary Times",
                                                                "Pressbasket",
                                                                "2026-03-02T04:30:00Z",
                                                                4))))),
                        List.of(claim(
                                null,
                                true,
                                new Version(
                                        "nine people were injured",
                                        List.of(report("Harrow Gazette", null, "2026-03-01T22:40:00Z", 1))),
                                new Version(
                                        "twelve people were injured",
                                        List.of(report("Tidewater Radio", null, "2026-03-02T04:10:00Z", 3)))))));
        Item harbour = item(
                "Harbour board had warned of silting channel",
                List.of(sentence(
                        "The harbour board asked the county for 1.4 million crowns in October to dredge the channel in which the Marigold"
                                + " ran aground, its minutes show.",
                        "Daily Lantern")),
                List.of(
                        report("Daily Lantern", null, "2026-03-02T03:00:00Z", 1),
                        credited("The Estuary Times", "Coast Wire", "2026-03-02T05:20:00Z", 2)),
                List.of("Ferry Marigold runs aground off Port Harrow, all 212 aboard safe"));
        Item school = item(
                "Council votes 14 to 9 to keep Millbank school open",
                List.of(
                        sentence(
                                "Harrow county council voted by 14 to 9 on Saturday to keep Millbank primary school open for another three years.",
                                "Northshore Echo"),
                        sentence(
                                "Parents had collected 3,100 signatures since the closure was first proposed in November.",
                                "Valley Courier")),
                List.of(
                        report("Northshore Echo", null, "2026-02-28T19:00:00Z", 1),
                        report("Valley Courier", null, "2026-02-28T21:30:00Z", 2),
                        report("Harrow Gazette", null, "2026-03-01T07:00:00Z", 2)),
                List.of());
        Item bees = item(
                "Beekeepers count mildest winter losses in a decade",
                List.of(sentence(
                        "Losses among the coast’s 900 registered hives stayed below one in twenty this winter, the beekeepers’ union said.",
                        "Saltmarsh Post")),
                List.of(report("Saltmarsh Post", null, "2026-03-01T15:00:00Z", 1)),
                List.of());
        Item tram = item(
                "Tramline 3 closed until Friday",
                List.of(),
                List.of(report("Daily Lantern", "Pressbasket", "2026-02-20T09:00:00Z", 1)),
                List.of());
        return new Edition(
                digest(locale),
                DAY,
                TO.minusSeconds(86_400),
                TO,
                List.of(new Section("Coast", List.of(ferry, harbour)), new Section("", List.of(school))),
                List.of(bees, tram),
                3,
                61,
                11,
                new Missing(List.of("Fen District News"), 12),
                List.of());
    }

    /** A day on which stories go on: one with a new toll, one with a further report, one that is new in an old affair. */
    static Edition runningDay(Locale locale) {
        Edition day = usualDay(locale);
        Item ferry = day.items().get(0);
        Item harbour = day.items().get(1);
        Item bees = day.briefs().get(0);
        News toll = new News(
                2,
                List.of(new Outlet("Tidewater Radio"), new Outlet("The Estuary Times")),
                List.of(new Outlet("Harrow Gazette")),
                List.of(new News.Figure("7 injured", List.of("2")), new News.Figure("212 passengers", List.of())),
                List.of(sentence(
                        "Seven injured crew members were still in Harrow hospital on Sunday night, its director said.",
                        "Tidewater Radio")));
        News further = new News(1, List.of(), List.of(new Outlet("Saltmarsh Post")), List.of(), List.of());
        History.Earlier warned = new History.Earlier(
                41, DAY.minusDays(12), true, "silt", "Harbour board asks for money to dredge the channel");
        History.Earlier held =
                new History.Earlier(44, DAY.minusDays(3), false, "fog", "Two ferries held back by fog off Port Harrow");
        return of(
                locale,
                List.of(
                        with(
                                ferry,
                                new History(
                                        "ferries",
                                        new History.Running(DAY.minusDays(2), DAY.minusDays(1), toll),
                                        List.of(held, warned))),
                        with(harbour, new History("ferries", null, List.of(warned)))),
                List.of(with(
                        bees,
                        new History(
                                "bees", new History.Running(DAY.minusDays(9), DAY.minusDays(9), further), List.of()))));
    }

    private static Item with(Item item, History history) {
        return new Item(
                item.story(),
                item.section(),
                item.headline(),
                item.link(),
                item.summary(),
                item.coverage(),
                item.related(),
                item.rank(),
                item.score(),
                item.why(),
                item.lookalike(),
                item.agreement(),
                history,
                item.abroad());
    }

    static Edition hebrewDay() {
        return of(
                Locale.forLanguageTag("he-IL"),
                List.of(item(
                        "המעבורת עלתה על שרטון מול נמל הרוח, כל 212 הנוסעים בריאים",
                        List.of(sentence(
                                "המעבורת עלתה על שרטון ביום ראשון בערב, ומשמר החופים הוריד את כל הנוסעים לפני חצות.",
                                "קול הנמל")),
                        List.of(
                                report("קול הנמל", null, "2026-03-01T21:40:00Z", 1),
                                report("Harrow Gazette", null, "2026-03-01T23:10:00Z", 2)),
                        List.of("המועצה הוזהרה מפני סחף בתעלה"))),
                List.of(item(
                        "קו 3 סגור עד יום שישי",
                        List.of(),
                        List.of(report("קול הנמל", null, "2026-03-01T15:00:00Z", 1)),
                        List.of())));
    }

    /** The stories of a usual day as those of a week, which a weekly letter tells. */
    static Edition usualWeek(Locale locale) {
        Edition day = usualDay(locale);
        return new Edition(
                day.digest(),
                day.date(),
                TO.minusSeconds(7 * 86_400),
                TO,
                day.sections(),
                day.briefs(),
                0,
                day.articles(),
                day.outlets(),
                Missing.NONE,
                List.of(),
                day.opening(),
                List.of(),
                Span.WEEK);
    }

    static Edition of(Locale locale, List<Item> page, List<Item> briefs) {
        return new Edition(
                digest(locale),
                DAY,
                TO.minusSeconds(86_400),
                TO,
                page.isEmpty() ? List.of() : List.of(new Section("Coast", page)),
                briefs,
                0,
                page.size() + briefs.size(),
                page.isEmpty() && briefs.isEmpty() ? 0 : 9,
                Missing.NONE,
                List.of());
    }

    /** Long items of twelve outlets each, with addresses as long as real ones. */
    static List<Item> longItems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> item(
                        "Story " + number
                                + " of a long day on which every parish of the Harrow coast had something to say",
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(sentence -> sentence(
                                        "Sentence " + sentence + " of story " + number
                                                + " tells at the usual length what the parish council decided, who spoke against it, and what it will cost.",
                                        "Outlet " + sentence))
                                .toList(),
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(outlet -> new Report(
                                        new Outlet("Outlet " + outlet),
                                        null,
                                        number + "-" + outlet,
                                        URI.create("https://outlet-" + outlet
                                                + ".example.org/2026/03/02/news/parishes/a-long-day-for-every-parish-of-the-coast-"
                                                + number + ".html"),
                                        TO.minusSeconds(600L * outlet),
                                        1 + outlet / 3))
                                .toList(),
                        List.of()))
                .toList();
    }

    /** Forty stories of twelve outlets each, of as many people and places as a large paper has: more than Gmail shows. */
    static List<Item> fortyStories() {
        return IntStream.range(0, 40)
                .mapToObj(number -> item(
                        clause(number, 0) + " near " + name(number, 1) + " as " + clause(number, 1) + " at "
                                + name(number, 18),
                        IntStream.range(0, 3)
                                .mapToObj(sentence -> sentence(
                                        name(number, 3 + sentence) + " told a meeting that "
                                                + clause(number, 2 + 3 * sentence) + " while "
                                                + clause(number, 3 + 3 * sentence) + ", and that "
                                                + clause(number, 4 + 3 * sentence) + ".",
                                        outlet(number + sentence)))
                                .toList(),
                        IntStream.range(0, 12)
                                .mapToObj(place -> new Report(
                                        new Outlet(outlet(number + place)),
                                        null,
                                        number + "-" + place,
                                        URI.create("https://"
                                                + outlet(number + place)
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace(' ', '-')
                                                + ".example.org/2026/03/02/news/parishes/council-votes-on-the-bridge-after-floods-"
                                                + number + ".html"),
                                        TO.minusSeconds(600L * place),
                                        1 + place / 3))
                                .toList(),
                        List.of()))
                .toList();
    }

    /** Each of other words than the one before, as news has it. */
    private static String clause(int number, int index) {
        int chosen = 11 * number + index;
        return name(number, 6 + index) + " " + word(WHO, chosen) + " " + word(DOES, chosen / 2) + " "
                + word(WHAT, chosen / 3);
    }

    private static String word(String words, int chosen) {
        String[] all = words.split(" ");
        return all[chosen * 7 % all.length];
    }

    private static final String WHO =
            "farmers rowers bakers pilots judges nurses sailors masons miners clerks divers tailors"
                    + " drivers teachers foresters brewers weavers painters porters surgeons gardeners jewellers printers welders"
                    + " fishers bankers actors lawyers dockers riders skaters archers students tenants traders voters walkers";
    private static final String DOES =
            "refuse open measure inherit borrow repair question cancel salvage auction defend paint"
                    + " restore postpone double sketch abandon rename insure deliver polish survey rescue fence uncover harvest"
                    + " rehearse translate dismantle ferry photograph";
    private static final String WHAT =
            "orchards lanterns viaducts ledgers violins barges turbines quarries archives chimneys"
                    + " mosaics greenhouses locomotives vineyards reservoirs windmills textbooks cathedrals telescopes meadows"
                    + " tunnels carpets allotments lighthouses organs kilns looms dictionaries staircases";

    private static String outlet(int number) {
        return name(number * 5 % 90, 20) + " "
                + List.of("Gazette", "Echo", "Courier").get(number % 3);
    }

    /** Invented of two syllables and an ending, another for each pair of numbers. */
    private static String name(int number, int index) {
        String[] first = {"Har", "Mor", "Pel", "Sand", "Win", "Tar", "Ol", "Bren", "Cal", "Ash", "Dun", "Fel", "Gil"};
        String[] second = {"ri", "ta", "wo", "me", "lu", "sko", "va", "den", "na", "bo", "che"};
        String[] last = {"ck", "ford", "ll", "m", "rne", "s", "w"};
        int chosen = number * 21 + index;
        return first[chosen % 13] + second[chosen % 11] + last[chosen % 7];
    }

    static Sentence sentence(String text, String outlet) {
        return new Sentence(text, new Credit(new Outlet(outlet), null, null));
    }

    static Item item(String headline, List<Sentence> summary, List<Report> reports, List<String> related) {
        return item(headline, summary, reports, related, Agreement.NONE);
    }

    static Item item(
            String headline, List<Sentence> summary, List<Report> reports, List<String> related, Agreement agreement) {
        return new Item(
                "story-" + headline.hashCode(),
                "Coast",
                headline,
                reports.get(0).url(),
                summary,
                new Coverage(reports),
                related,
                1,
                new Score(reports.size(), reports.size(), 1, 1, 1, 1),
                List.of(),
                null,
                agreement,
                History.none("story-" + headline.hashCode()),
                List.of());
    }

    /** A figure or, with a speaker, a quotation in one version or several. */
    static Claim claim(@Nullable String speaker, boolean rising, Version... versions) {
        return new Claim(
                speaker == null ? Claim.Kind.FIGURE : Claim.Kind.QUOTE, speaker, List.of(versions), List.of(), rising);
    }

    /** A report whose outlet credits an agency. */
    static Report credited(String outlet, String agency, String published, int text) {
        Report plain = report(outlet, null, published, text);
        return new Report(
                plain.outlet(), null, new Outlet(agency), plain.article(), plain.url(), plain.published(), text);
    }

    static Report report(@Nullable String outlet, @Nullable String carrier, @Nullable String published, int text) {
        String name =
                (outlet == null ? "unnamed" : outlet).toLowerCase(Locale.ROOT).replace(' ', '-');
        String host = carrier == null ? name : carrier.toLowerCase(Locale.ROOT);
        return new Report(
                outlet == null ? null : new Outlet(outlet),
                carrier == null ? null : new Outlet(carrier),
                name + text,
                URI.create("https://" + host + ".example.org/" + name + "/" + text),
                published == null ? null : Instant.parse(published),
                text);
    }
}
