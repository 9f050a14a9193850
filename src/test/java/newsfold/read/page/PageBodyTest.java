package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.words.WhiteSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The body of pages built as newsrooms and blogs build them: the folder {@code bodies} has a page for each way, with invented
 * text. What stands in double brackets there is the body, line by line; all else is not. {1} to {5} stand for paragraphs of
 * the article, {a} to {f} for paragraphs that are not its own, {t} for its headline.
 */
class PageBodyTest {
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("t", "Toll on the Hollin bridge falls to two crowns"),
            Map.entry(
                    "1",
                    "[[The toll on the Hollin bridge falls to two crowns in March, and drivers ask why it took so long. The county"
                            + " council decided so on Monday night without a vote against.]]"),
            Map.entry(
                    "2",
                    "[[The loan of 1998 was paid back four years early, as the accounts of the county show, its treasurer said."
                            + " What came in since then went into a fund that few had heard of.]]"),
            Map.entry(
                    "3",
                    "[[The county expects traffic to grow by a tenth, and has set aside money for the surface of the bridge. Work"
                            + " on the northern ramp begins after the summer, at night and on Sundays.]]"),
            Map.entry(
                    "4",
                    "[[Hauliers had gone to court over the price for lorries, which is to be nine crowns instead of twelve. Their"
                            + " lawyer called the decision late but welcome, and withdrew the suit.]]"),
            Map.entry(
                    "5",
                    "[[Opened in 1931, the bridge carries six thousand cars a day between the valley and the coast. It was closed"
                            + " for a winter after the flood of 1987, and reopened with a brass band.]]"),
            Map.entry(
                    "a",
                    "Two wolves were seen near the primary school on Sunday and on Monday, the forest office said in a statement, and"
                            + " parents now bring their children by car."),
            Map.entry(
                    "b",
                    "I have paid my share of everything in this valley since my wedding day, and nobody ever thanked me for it, so I"
                            + " shall not begin to cheer now."),
            Map.entry(
                    "c",
                    "Who plants trees on a Sunday should not wonder about rain, as my grandmother used to say when the choir went"
                            + " out into the fields with its spades."),
            Map.entry(
                    "d",
                    "You lot have no idea what it is like to live on the wrong side of the river, with a shop that opens twice a"
                            + " week and a doctor who comes on Fridays."),
            Map.entry(
                    "e",
                    "My cousin wrote the same thing to the editor in the year of the flood, and it was never printed, which tells"
                            + " you all you need to know about them."),
            Map.entry(
                    "f",
                    "Let us all be calm and meet at the inn on Thursday evening, where the trout is fresh and the landlord knows"
                            + " when it is time to send us home."));
    private static final Pattern PART = Pattern.compile("\\{([t1-5a-f])}");
    private static final Pattern WANTED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    static Stream<String> pages() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(PageBodyTest.class.getResource("bodies"));
        return Files.list(Path.of(folder.toURI()))
                .map(page -> page.getFileName().toString())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void bodyIsWhatTheArticleSaysAndNothingElse(String file) {
        String marked = marked(file);
        List<String> wanted = WANTED.matcher(marked)
                .results()
                .map(found -> WhiteSpace.fold(
                        found.group(1).replaceAll("</?a\\b[^>]*>", "").replaceAll("<[^>]*>", " ")))
                .toList();

        Article article = read(unmarked(file));

        assertThat(article.text().lines()).containsExactlyElementsOf(wanted);
    }

    /** The page as a reader gets it. */
    static byte[] unmarked(String file) {
        return WANTED.matcher(marked(file)).replaceAll("$1").getBytes(StandardCharsets.UTF_8);
    }

    private static String marked(String file) {
        return PART.matcher(page(file)).replaceAll(part -> PARTS.get(part.group(1)));
    }

    private static Article read(byte[] body) {
        URI address = URI.create("https://www.hillcourier.example/2031/05/12/toll.html");
        return new PageReader()
                .read(new Page(address, "text/html; charset=utf-8", body, null))
                .get(0);
    }

    private static String page(String file) {
        try (var page = Objects.requireNonNull(PageBodyTest.class.getResourceAsStream("bodies/" + file))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
