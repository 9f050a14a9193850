package newsfold.read.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsfold.read.Mutations;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whatever happens to a feed, it is read or refused in a sentence; no other exception leaves the reader. */
class MutatedFeedsTest {
    private static final int MUTANTS = 10_000;
    private static final long SEED = 20260303;

    /** Names a folder of real feeds, which the project does not bring along. */
    private static final String FOLDER = "newsfold.test.feeds";

    private final FeedReader reader = new FeedReader();
    private long slowest;
    private String slowestName = "";
    private int refused;

    @Test
    void mutantsOfInventedFeedsAreReadOrRefused(TestReporter reporter) {
        List<byte[]> feeds = Stream.concat(
                        InventedFeeds.dialects(), Stream.of(InventedFeeds.JSON, SiteMapTest.NEWS, SiteMapTest.INDEX))
                .map(feed -> feed.getBytes(StandardCharsets.UTF_8))
                .toList();
        read(feeds, 1_000, reporter);
    }

    @Test
    void mutantsOfRealFeedsAreReadOrRefused(TestReporter reporter) throws IOException {
        String folder = System.getProperty(FOLDER);
        Assumptions.assumeTrue(
                folder != null,
                "give a folder of feeds with -D" + FOLDER + "=... to have " + MUTANTS + " mutants of them read");
        List<byte[]> feeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(String.valueOf(folder)))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                feeds.add(Files.readAllBytes(file));
            }
        }
        assertThat(feeds).as("feeds in " + folder).isNotEmpty();
        read(feeds, MUTANTS, reporter);
    }

    private void read(List<byte[]> feeds, int mutants, TestReporter reporter) {
        Mutations mutations = Mutations.ofFeeds(SEED);
        for (int i = 0; i < mutants; i++) {
            byte[] mutant = mutations.next(feeds.get(i % feeds.size()));
            String name = "mutant " + i + " of seed " + SEED;
            long start = System.nanoTime();
            assertThatCode(() -> readOrRefuse(mutant)).as(name).doesNotThrowAnyException();
            long took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                slowestName = name;
            }
        }
        // for whoever runs this by hand: no test decides on a time
        reporter.publishEntry("slowest", slowestName + ", " + slowest / 1_000_000 + " ms");
        reporter.publishEntry("refused", refused + " of " + mutants);
        assertThat(refused).as("most mutants are still feeds").isLessThan(mutants / 2);
    }

    private void readOrRefuse(byte[] mutant) {
        try {
            FeedDocument read = reader.read(new Page(InventedFeeds.ADDRESS, null, mutant, null));
            assertThat(read.entries()).doesNotContainNull();
        } catch (UnreadableException e) {
            refused++;
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(200);
        }
    }
}
