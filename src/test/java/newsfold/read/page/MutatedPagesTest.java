package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.read.Article;
import newsfold.read.Mutations;
import newsfold.read.Page;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whatever happens to a page, reading it ends, and without an exception. */
class MutatedPagesTest {
    private static final int MUTANTS = 10_000;
    private static final long SEED = 20261122;

    /** Against endless loops alone: a page takes some milliseconds. */
    private static final Duration HANGING = Duration.ofMinutes(1);

    /** Names a folder of real pages (.html, .html.gz), which the project does not bring along. */
    private static final String FOLDER = "newsfold.test.pages";

    private static final URI ADDRESS = URI.create("https://www.hillcourier.example/2031/05/12/toll.html");

    private final PageReader reader = new PageReader();
    private long slowest;
    private String slowestName = "";
    private int empty;

    @Test
    void mutantsOfInventedPagesAreRead(TestReporter reporter) throws Exception {
        List<byte[]> pages = new ArrayList<>();
        for (String file : PageBodyTest.pages().toList()) {
            pages.add(PageBodyTest.unmarked(file));
        }
        read(pages, 1_500, reporter);
        assertThat(empty).as("most mutants still hold a text").isLessThan(750);
    }

    @Test
    void mutantsOfRealPagesAreRead(TestReporter reporter) throws IOException {
        String folder = System.getProperty(FOLDER);
        Assumptions.assumeTrue(
                folder != null,
                "give a folder of pages with -D" + FOLDER + "=... to have " + MUTANTS + " mutants of them read");
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(String.valueOf(folder)))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] body = Files.readAllBytes(file);
                pages.add(
                        file.toString().endsWith(".gz")
                                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                                : body);
            }
        }
        assertThat(pages).as("pages in " + folder).isNotEmpty();
        read(pages, MUTANTS, reporter);
    }

    private void read(List<byte[]> pages, int mutants, TestReporter reporter) {
        Mutations mutations = Mutations.ofPages(SEED);
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutations.next(pages.get(i % pages.size()));
            String name = "mutant " + i + " of seed " + SEED;
            String type = i % 2 == 0 ? "text/html" : null;
            long start = System.nanoTime();
            assertThatCode(() -> assertTimeoutPreemptively(HANGING, () -> read(new Page(ADDRESS, type, mutant, null))))
                    .as(name)
                    .doesNotThrowAnyException();
            long took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                slowestName = name;
            }
        }
        // for whoever runs this by hand: no test decides on a time
        reporter.publishEntry("slowest", slowestName + ", " + slowest / 1_000_000 + " ms");
        reporter.publishEntry("without a text", empty + " of " + mutants);
    }

    private void read(Page mutant) {
        List<Article> articles = reader.read(mutant);
        assertThat(articles).doesNotContainNull();
        if (articles.isEmpty() || articles.get(0).text().isEmpty()) {
            empty++;
        }
    }
}
