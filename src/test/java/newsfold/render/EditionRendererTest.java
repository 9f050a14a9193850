package newsfold.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.compare.Agreement;
import newsfold.compare.Version;
import newsfold.compose.Editing;
import newsfold.compose.Edition;
import newsfold.compose.ForeignStory;
import newsfold.compose.History;
import newsfold.compose.Item;
import newsfold.compose.Missing;
import newsfold.compose.News;
import newsfold.compose.Opening;
import newsfold.compose.Ranking;
import newsfold.compose.Section;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Whole letters are compared with golden files. After a wanted change write them anew with {@code
 * -Dnewsfold.golden=src/test/resources/newsfold/render}, read the difference, and look at the letter in a browser.
 */
class EditionRendererTest {
    private static final URI UNSUBSCRIBE = URI.create("https://post.example.org/unsubscribe?who=a&what=b");
    private static final URI PREFERENCES = URI.create("https://post.example.org/preferences?who=a&what=b");
    private static final Addressee MARA = new Addressee("mara@example.net", UNSUBSCRIBE, PREFERENCES);

    private final EditionRenderer renderer = EditionRenderer.plain();

    @Test
    void usualDay() throws IOException {
        isAsGolden("usual-day", InventedEditions.usualDay(Locale.UK));
    }

    @Test
    void germanDay() throws IOException {
        isAsGolden("german-day", InventedEditions.usualDay(Locale.GERMANY));
    }

    @Test
    void frenchDay() throws IOException {
        isAsGolden("french-day", InventedEditions.runningDay(Locale.FRANCE));
    }

    @Test
    void spanishDay() throws IOException {
        isAsGolden("spanish-day", InventedEditions.runningDay(Locale.forLanguageTag("es-ES")));
    }

    @Test
    void russianDay() throws IOException {
        isAsGolden("russian-day", InventedEditions.runningDay(Locale.forLanguageTag("ru-RU")));
    }

    /** A press in Hebrew; the letter's own words are English, since there are none in its language. */
    @Test
    void rightToLeft() throws IOException {
        isAsGolden("right-to-left", InventedEditions.hebrewDay());
    }

    @Test
    void runningDay() throws IOException {
        isAsGolden("running-day", InventedEditions.runningDay(Locale.UK));
    }

    @Test
    void aStoryThatGoesOnSaysSoInTheDigestsLanguage() {
        Edition day = InventedEditions.runningDay(Locale.GERMANY);
        assertThat(renderer.render(day, InventedEditions.MASTHEAD).text().replaceAll("\\s+", " "))
                .contains("Seit Samstag, dritter Tag. Neu seit gestern: 2 Medien (Tidewater Radio, The Estuary Times);"
                        + " ein weiterer Bericht (Harrow Gazette); 7 injured (zuvor 2)")
                .contains("Seit 21.02.2026, Tag 10. Neu seit 21.02.2026: ein weiterer Bericht (Saltmarsh Post).")
                .contains("Früher: Two ferries held back by fog");
    }

    @Test
    void usualWeek() throws IOException {
        isAsGolden("usual-week", InventedEditions.usualWeek(Locale.UK));
    }

    @Test
    void emptyDay() throws IOException {
        isAsGolden("empty-day", InventedEditions.of(Locale.UK, List.of(), List.of()));
    }

    @Test
    void oneStory() throws IOException {
        Item only = InventedEditions.usualDay(Locale.UK).items().get(0);
        isAsGolden("one-story", InventedEditions.of(Locale.UK, List.of(only), List.of()));
    }

    @Test
    void longHeadlines() throws IOException {
        Item item = InventedEditions.item(
                "Harbour board, county council, salvage company and the ferry’s owners agree after eleven hours of talks"
                        + " on who pays for refloating the Marigold, for the spilled fuel and for the passengers’ second night ashore",
                List.of(),
                List.of(
                        InventedEditions.report("Harrow Gazette", null, "2026-03-01T22:40:00Z", 1),
                        InventedEditions.report("Coast Wire", null, "2026-03-01T22:52:00Z", 2)),
                List.of());
        Item unbroken = InventedEditions.item(
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3),
                List.of(),
                List.of(InventedEditions.report("Harrow Gazette", null, null, 1)),
                List.of());
        isAsGolden("long-headlines", InventedEditions.of(Locale.UK, List.of(item), List.of(unbroken)));
    }

    @Test
    void anOutletAndItsReprintAreOneOutlet() {
        Item item = InventedEditions.item(
                "Ferry runs aground",
                List.of(),
                List.of(
                        InventedEditions.report("Harrow Gazette", "Newsbarn", "2026-03-01T22:40:00Z", 1),
                        InventedEditions.report("Harrow Gazette", null, "2026-03-01T22:42:00Z", 1),
                        InventedEditions.report("Coast Wire", null, "2026-03-01T22:52:00Z", 2),
                        InventedEditions.report("Daily Gull", "Newsbarn", "2026-03-01T23:00:00Z", 2)),
                List.of());
        RenderedEdition rendered =
                renderer.render(InventedEditions.of(Locale.UK, List.of(item), List.of()), InventedEditions.MASTHEAD);
        assertThat(rendered.text())
                .contains("Reported by 3 outlets, 2 independent texts:\n  - Harrow Gazette, ", ", also via Newsbarn [")
                .contains(
                        "2 outlets print the same text, seen first at Coast Wire:\n  - Coast Wire, ",
                        "\n  - Daily Gull via Newsbarn, ");
        assertThat(rendered.html()).contains("Harrow Gazette</a>", "also via Newsbarn</a>");
    }

    @Test
    void storiesInOtherLanguagesAreNamedByTheirLanguage() throws IOException {
        Item item =
                InventedEditions.usualDay(Locale.UK).sections().get(0).items().get(0);
        Item told = new Item(
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
                item.history(),
                List.of(new ForeignStory(
                        "de", "Hafen <gesperrt>", "Küsten<b>blatt", URI.create("https://kuestenblatt.example.org/1"))));
        RenderedEdition english =
                renderer.render(InventedEditions.of(Locale.UK, List.of(told), List.of()), InventedEditions.MASTHEAD);
        assertThat(english.text()).contains("In German: Hafen <gesperrt> (Küsten<b>blatt) [");
        assertThat(english.html())
                .contains("https://kuestenblatt.example.org/1", "In German: Hafen &lt;gesperrt&gt;")
                .doesNotContain("<gesperrt>", "Küsten<b>");
        assertThat(renderer.render(
                                InventedEditions.of(Locale.GERMANY, List.of(told), List.of()),
                                InventedEditions.MASTHEAD)
                        .text())
                .contains("Auf Deutsch: Hafen");
    }

    @Test
    void whatEditorsWroteStandsInBothLettersAndIsCreditedToThem() {
        Edition usual = InventedEditions.usualDay(Locale.UK);
        Item item = usual.sections().get(0).items().get(0);
        Item edited = new Item(
                item.story(),
                item.section(),
                "In <our> words",
                item.link(),
                List.of(),
                item.coverage(),
                item.related(),
                item.rank(),
                item.score(),
                item.why(),
                item.lookalike(),
                item.agreement(),
                item.history(),
                item.abroad(),
                new Editing(
                        true,
                        false,
                        false,
                        true,
                        item.headline(),
                        "We tell it <plainly>.",
                        false,
                        URI.create("https://gazette.example.org/harbour.jpg"),
                        "Harrow <b>Gazette"));
        Edition edition = new Edition(
                usual.digest(),
                usual.date(),
                usual.from(),
                usual.to(),
                List.of(new Section("Coast", List.of(edited))),
                List.of(),
                0,
                1,
                1,
                Missing.NONE,
                List.of(),
                new Opening("Our subject\r\nBcc: all@example.net", "Our preheader", "First <p>.\n\nSecond."),
                List.of());
        RenderedEdition rendered = renderer.render(edition, InventedEditions.MASTHEAD);
        assertThat(rendered.subject()).isEqualTo("Our subject Bcc: all@example.net");
        assertThat(rendered.html())
                .contains(
                        "Our preheader",
                        ">First &lt;p&gt;.</p>",
                        ">Second.</p>",
                        "In &lt;our&gt; words",
                        "We tell it &lt;plainly&gt;.",
                        "(the editors)",
                        "<img src=\"https://gazette.example.org/harbour.jpg\" alt=\"\"",
                        "Picture: Harrow &lt;b&gt;Gazette",
                        "a picture comes from its outlet");
        assertThat(rendered.text())
                .contains(
                        "First <p>.\n\nSecond.\n",
                        "We tell it <plainly>. (the editors)",
                        "Picture: Harrow <b>Gazette [");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile =
                "<script>alert(1)</script>{sheet.title}{#if true}\uE000UNSUBSCRIBE\uE001\uE002whole\uE003\uE004\u202E\"'&amp;\r\nBcc: all@example.net";
        Item item = new Item(
                "s",
                "Coast",
                hostile,
                URI.create("javascript:alert(1)"),
                List.of(InventedEditions.sentence(hostile, hostile)),
                new newsfold.merge.Coverage(List.of(
                        new Report(
                                new Outlet(hostile),
                                new Outlet("{x}<b>"),
                                "1",
                                URI.create("data:text/html,hi"),
                                null,
                                1),
                        new Report(
                                new Outlet("Quote"),
                                null,
                                "2",
                                URI.create("https://quote.example.org/?a='%22%3E&b=1"),
                                Instant.parse("2026-03-02T05:00:00Z"),
                                2))),
                List.of(hostile),
                1,
                new Ranking.Score(2, 2, 1, 1, 1, 1),
                List.of(),
                null,
                new Agreement(
                        List.of(InventedEditions.claim(
                                hostile,
                                false,
                                new Version(
                                        hostile, List.of(new Report(new Outlet(hostile), null, "1", null, null, 1))))),
                        List.of()),
                new History(
                        hostile,
                        new History.Running(
                                InventedEditions.DAY.minusDays(1),
                                InventedEditions.DAY.minusDays(1),
                                new News(
                                        1,
                                        List.of(new Outlet(hostile)),
                                        List.of(),
                                        List.of(new News.Figure(hostile, List.of(hostile))),
                                        List.of(InventedEditions.sentence("New: " + hostile, hostile)))),
                        List.of(new History.Earlier(1, InventedEditions.DAY, true, hostile, hostile))),
                List.of(new ForeignStory("de", hostile, hostile, URI.create("javascript:alert(1)"))));
        Edition edition = InventedEditions.of(Locale.UK, List.of(item), List.of());
        RenderedEdition rendered = renderer.render(edition, InventedEditions.MASTHEAD);
        assertThat(rendered.subject()).doesNotContain("\n", "\r", "\uE000", "\u202E");
        assertThat(rendered.html())
                .doesNotContain("<script", "javascript:", "data:text", "\u202E")
                .contains("{sheet.title}");
        // one for the link to leave, none forged
        assertThat(rendered.html().split(Mark.UNSUBSCRIBE.token(), -1)).hasSize(2);
        assertThat(rendered.text().split(Mark.UNSUBSCRIBE.token(), -1)).hasSize(2);
        assertThat(rendered.text()).doesNotContain("javascript:", "\u202E");
        isAsGolden("hostile", edition);
    }

    @Test
    void fortyLongStoriesAreShortenedFromTheEndAndTheLetterSaysSo() {
        Edition edition = InventedEditions.of(Locale.UK, InventedEditions.longItems(40), List.of());
        RenderedEdition rendered =
                renderer.render(edition, InventedEditions.MASTHEAD).of(Selection.EVERYBODY);
        assertThat(rendered.html().getBytes(UTF_8).length)
                .isLessThanOrEqualTo(EditionRenderer.LARGEST_HTML)
                // no more is cut than needed
                .isGreaterThan(EditionRenderer.LARGEST_HTML - 5_000);
        Document letter = Jsoup.parse(rendered.html());
        List<Element> headlines = letter.select("h3");
        assertThat(headlines).hasSize(40);
        assertThat(headlines.get(0).nextElementSibling().text())
                .contains("Sentence 1 of story 1 ", "Sentence 3 of story 1 ");
        assertThat(headlines.get(39).nextElementSibling().text())
                .doesNotContain("Sentence")
                .contains("Outlet 1 ", "Outlet 12");
        assertThat(letter.text()).contains("items are shortened from the end");
        assertThat(letter.select("a[href=" + InventedEditions.MASTHEAD.view() + "]"))
                .hasSize(1);
        // both say the same, or a filter would take one for a disguise of the other
        assertThat(rendered.text())
                .contains("Sentence 3 of story 1 ", "shortened from")
                .doesNotContain("Sentence 1 of story 40 ");
    }

    @Test
    void fortyStories() throws IOException {
        isAsGolden("forty-stories", InventedEditions.of(Locale.UK, InventedEditions.fortyStories(), List.of()));
    }

    /** What is left out to make room is left out of the summaries: each outlet is named, and linked in the text. */
    @Test
    void noOutletIsDroppedSilently() {
        for (int count : new int[] {1, 12, 40, 80, 300}) {
            Edition edition = InventedEditions.of(Locale.UK, InventedEditions.longItems(count), List.of());
            RenderedEdition rendered =
                    renderer.render(edition, InventedEditions.MASTHEAD).of(Selection.EVERYBODY);
            Document letter = Jsoup.parse(rendered.html());
            List<Element> headlines = letter.select("h3");
            String plain = rendered.text();
            for (int i = 0; i < count; i++) {
                Item item = edition.items().get(i);
                for (Report report : item.coverage().reports()) {
                    assertThat(plain).contains(report.url().toString());
                }
                if (i < headlines.size()) {
                    String told = told(headlines.get(i));
                    assertThat(told.contains("12 outlets")
                                    || item.coverage().reports().stream()
                                            .allMatch(report -> told.contains(
                                                    report.outlet().name())))
                            .as(told)
                            .isTrue();
                }
            }
            if (headlines.size() < count) {
                assertThat(letter.text()).contains(" only in the full edition");
            }
        }
    }

    /** What stands below a headline, up to the next. */
    private static String told(Element headline) {
        StringBuilder told = new StringBuilder();
        for (Element next = headline.nextElementSibling();
                next != null && !next.tagName().equals("h3");
                next = next.nextElementSibling()) {
            told.append(next.text()).append(' ');
        }
        return told.toString();
    }

    /** Colours, fonts and a logo by settings. */
    @Test
    void adornedDay() throws IOException {
        Looks looks = new Looks(
                Map.of(
                        "colours.accent", "#0b5c3b",
                        "dark-colours.accent", "#7fd1a8",
                        "font", "palatino",
                        "small-font", "verdana",
                        "logo", "logo.png",
                        "logo-width", "240",
                        "digests.harrow-morning.logo-alt", "The Harrow Morning, with a gull"),
                "https://post.example.org",
                file -> new LogoFile("0123456789abcdef.png", "image/png", new byte[0], 480, 120));
        EditionRenderer adorned = new EditionRenderer(new Blocks(null), looks);
        isAsGolden("adorned-day", adorned, InventedEditions.usualDay(Locale.UK), MARA);
    }

    @Test
    void wherePageAndNamesDoNotFitEitherTheLetterSaysHowManyAreLeft() {
        Edition edition = InventedEditions.of(Locale.UK, InventedEditions.longItems(300), List.of());
        RenderedEdition rendered =
                renderer.render(edition, InventedEditions.MASTHEAD).of(Selection.EVERYBODY);
        assertThat(rendered.html().getBytes(UTF_8).length).isLessThanOrEqualTo(EditionRenderer.LARGEST_HTML);
        Document letter = Jsoup.parse(rendered.html());
        int shown = letter.select("h3").size();
        assertThat(shown).isBetween(1, 299);
        assertThat(letter.text()).contains((300 - shown) + " more items are only in the full edition");
    }

    @Test
    void aFewMissingSourcesAreNamedAndTheRestCounted() {
        List<String> eight = List.of("Fen\r\nNews", "<b>Quay</b>", "C", "D", "E", "F", "G", "H");
        RenderedEdition rendered = renderer.render(missing(new Missing(eight, 30)), InventedEditions.MASTHEAD);
        String line = "Not heard from this time: Fen News, <b>Quay</b>, C, D, E and 3 more (8 of 30 sources).";
        assertThat(rendered.text().replace("\n", " ")).contains(line);
        assertThat(Jsoup.parse(rendered.html()).text()).contains(line);
        assertThat(rendered.html()).doesNotContain("<b>Quay");
        assertThat(renderer.render(missing(new Missing(List.of("Fen News"), 1)), InventedEditions.MASTHEAD)
                        .text())
                .contains("Not heard from this time: Fen News (the only source).");
        // on the command line nobody counts
        assertThat(renderer.render(missing(new Missing(List.of("Fen News"), 0)), InventedEditions.MASTHEAD)
                        .text())
                .contains("Not heard from this time: Fen News. What");
        assertThat(renderer.render(missing(new Missing(List.of(), 30)), InventedEditions.MASTHEAD)
                        .text())
                .doesNotContain("Not heard from");
    }

    private static Edition missing(Missing missing) {
        Edition day = InventedEditions.usualDay(Locale.UK);
        return new Edition(
                day.digest(),
                day.date(),
                day.from(),
                day.to(),
                day.sections(),
                day.briefs(),
                day.unshown(),
                day.articles(),
                day.outlets(),
                missing,
                List.of());
    }

    @Test
    void everyOutletIsALinkWithItsTime() {
        RenderedEdition rendered = renderer.render(InventedEditions.usualDay(Locale.UK), InventedEditions.MASTHEAD);
        Document letter = Jsoup.parse(rendered.html());
        for (Report report :
                InventedEditions.usualDay(Locale.UK).items().get(0).coverage().reports()) {
            assertThat(letter.select("a[href=" + report.url() + "]")).isNotEmpty();
        }
        assertThat(letter.text()).contains("The Estuary Times via Pressbasket 05:30", "Harrow Gazette Sun 23:40");
    }

    @Test
    void aReadersAddressesTakeThePlacesOfTheMarks() {
        RenderedEdition letter = renderer.render(InventedEditions.usualDay(Locale.UK), InventedEditions.MASTHEAD)
                .forReader(new Addressee("o'mara@example.net", UNSUBSCRIBE, PREFERENCES));
        assertThat(letter.html() + letter.text()).doesNotContain("\uE000", "\uE001");
        assertThat(letter.text()).contains("o'mara@example.net", UNSUBSCRIBE.toString());
        assertThat(Jsoup.parse(letter.html()).select("a[href]").eachAttr("href"))
                .contains(UNSUBSCRIBE.toString());
        assertThat(letter.html()).contains("o&#39;mara@example.net");
    }

    @Test
    void aReaderIsGreetedAndGetsWhatTheyWishToRead() throws IOException {
        isAsGolden(
                "chosen-day",
                InventedEditions.usualDay(Locale.UK),
                new Addressee("mara@example.net", "Mara Quill", false, Set.of(0, 2), UNSUBSCRIBE, PREFERENCES));
    }

    @Test
    void aNameIsALineOfText() {
        RenderedEdition letter = renderer.render(InventedEditions.usualDay(Locale.UK), InventedEditions.MASTHEAD)
                .forReader(new Addressee(
                        "mara@example.net", "Mara\r\n<b>Quill", false, Set.of(), UNSUBSCRIBE, PREFERENCES));
        assertThat(letter.html()).contains("Mara &lt;b&gt;Quill").doesNotContain("<b>Quill");
        assertThat(letter.text()).contains("Mara <b>Quill");
    }

    @Test
    void headlinesOnly() throws IOException {
        isAsGolden(
                "headlines-only",
                InventedEditions.usualDay(Locale.UK),
                new Addressee("mara@example.net", null, true, Set.of(), UNSUBSCRIBE, PREFERENCES));
    }

    @Test
    void whatIsLeftOutIsNowhereInTheLetterAndEverythingElseIs() {
        Edition day = InventedEditions.usualDay(Locale.UK);
        RenderedEdition rendered = renderer.render(day, InventedEditions.MASTHEAD);
        List<String> headlines = day.items().stream().map(Item::headline).toList();
        for (int left = 0; left < headlines.size(); left++) {
            RenderedEdition letter = rendered.forReader(
                    new Addressee("mara@example.net", null, false, Set.of(left), UNSUBSCRIBE, PREFERENCES));
            String plain = letter.text().replaceAll("\\s+", " ");
            String rich = Jsoup.parse(letter.html()).text();
            for (int other = 0; other < headlines.size(); other++) {
                String headline = headlines.get(other);
                if (other == left) {
                    assertThat(titles(letter)).doesNotContain(headline);
                    assertThat(letter.subject()).doesNotContain(headline);
                } else {
                    assertThat(plain).contains(headline);
                    assertThat(rich).contains(headline);
                }
            }
            assertThat(plain).contains("This letter has " + (headlines.size() - 1) + " of " + headlines.size());
            assertThat(letter.text()).doesNotContain("\n\n\n", "Hello");
            assertThat(letter.html() + letter.text()).doesNotContainPattern("[\\ue000-\\ue0ff]");
        }
    }

    /** Also the overview's. */
    private static List<String> titles(RenderedEdition letter) {
        return Jsoup.parse(letter.html()).select("h3, td.k").eachText();
    }

    private void isAsGolden(String name, Edition edition) throws IOException {
        isAsGolden(name, edition, MARA);
    }

    private void isAsGolden(String name, Edition edition, Addressee reader) throws IOException {
        isAsGolden(name, renderer, edition, reader);
    }

    private static void isAsGolden(String name, EditionRenderer renderer, Edition edition, Addressee reader)
            throws IOException {
        RenderedEdition rendered =
                renderer.render(edition, InventedEditions.MASTHEAD).forReader(reader);
        assertThat(rendered.text().lines().filter(line -> !line.contains("://")).map(String::length))
                .allMatch(length -> length <= 72 || name.equals("long-headlines"));
        String subject = rendered.subject() + "\n";
        isAsGolden(name + ".html", rendered.html());
        // words that are markup are no letter's own, and would be taken for a fault of it
        if (!name.equals("hostile")) {
            isAsGolden(name + ".eml", GoldenMail.of(renderer.render(edition, InventedEditions.MASTHEAD), reader));
        }
        isAsGolden(name + ".txt", "Subject: " + subject + "\n" + rendered.text());
    }

    private static void isAsGolden(String file, String actual) throws IOException {
        String golden = System.getProperty("newsfold.golden");
        if (golden != null) {
            Files.writeString(Path.of(golden, file), actual);
            return;
        }
        try (InputStream expected = EditionRendererTest.class.getResourceAsStream(file)) {
            assertThat(expected).as("golden file " + file).isNotNull();
            assertThat(actual).isEqualTo(new String(expected.readAllBytes(), UTF_8));
        }
    }

    @Test
    void aLetterInTheReadersLanguageHasTheSameStoriesAndTheirDirection() {
        Edition edition = InventedEditions.usualDay(Locale.UK);
        RenderedEdition german = renderer.render(edition, InventedEditions.MASTHEAD, "", Locale.GERMAN);
        assertThat(german.html())
                .contains("<html lang=\"de\" dir=\"ltr\">", "Ferry Marigold runs aground", "2. März 2026");
        assertThat(german.subjects())
                .isEqualTo(renderer.render(edition, InventedEditions.MASTHEAD).subjects());
        Edition arabic = InventedEditions.usualDay(Locale.forLanguageTag("ar"));
        assertThat(renderer.render(arabic, InventedEditions.MASTHEAD, "", Locale.GERMAN)
                        .html())
                .contains("<html lang=\"de\" dir=\"rtl\">");
        assertThat(renderer.render(edition, InventedEditions.MASTHEAD, "", Locale.UK))
                .isEqualTo(renderer.render(edition, InventedEditions.MASTHEAD));
    }
}
