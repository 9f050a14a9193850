package newsfold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import newsfold.compose.Composer;
import newsfold.compose.Digest;
import newsfold.compose.Edition;
import newsfold.compose.Missing;
import newsfold.compose.RunningStory;
import newsfold.compose.Source;
import newsfold.merge.StoryMerger;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.outlet.OutletRegister;
import newsfold.render.Masthead;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a digest of feeds and pages as it would look now, without a database and without sending it. */
@Command(
        name = "edition",
        description = "Makes a digest of feeds and pages now: edition.html, .txt, .eml and .json.",
        mixinStandardHelpOptions = true)
final class EditionCommand implements Callable<Integer> {
    private static final Duration TIME = Duration.ofHours(72); // as the first edition of a digest
    private static final int LARGEST = 32 << 20; // bytes of a document after unpacking

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR-OR-FILE-OR-URL",
            description =
                    "Feeds (.xml, .rss, .atom, .rdf, .json) and pages (.html, .txt), packed as .gz or not; folders at any depth;"
                            + " addresses of both. Of a feed's articles it takes what the feed tells and fetches no pages.")
    private List<String> places = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the four files go.")
    private Path out = Path.of(".");

    @Option(names = "--title", paramLabel = "TITLE", description = "The digest's title (default: ${DEFAULT-VALUE}).")
    private String title = "Newsfold";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Its time zone, such as Europe/Berlin (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--locale",
            paramLabel = "TAG",
            description = "Of its words and dates, such as de-DE (default: ${DEFAULT-VALUE}).")
    private String locale = "en-GB";

    @Option(names = "--stories", paramLabel = "N", description = "Stories at most (default: ${DEFAULT-VALUE}).")
    private int stories = 20;

    @Option(names = "--briefs", paramLabel = "N", description = "Short ones at most (default: ${DEFAULT-VALUE}).")
    private int briefs = 20;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;

    EditionCommand() {
        this(Clock.systemUTC());
    }

    EditionCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Digest digest;
        try {
            digest = new Digest(
                    "edition",
                    title,
                    zone,
                    new Locale.Builder().setLanguageTag(locale).build(),
                    List.of(),
                    stories,
                    briefs);
        } catch (IllegalArgumentException | IllformedLocaleException e) {
            complain("No digest can be made like that: " + e.getMessage() + ".");
            return 2;
        }
        try {
            return make(digest);
        } catch (IOException e) {
            complain("The edition cannot be written to " + out + ": " + e);
            return 1;
        }
    }

    private int make(Digest digest) throws IOException {
        Instant now = clock.instant();
        ReadArticles reading = new ReadArticles(this::complain, now);
        try (WebPages web = new WebPages(places, clock)) {
            for (String place : places) {
                if (WebPages.isAddress(place)) {
                    web.read(place, reading);
                } else {
                    read(place, reading);
                }
            }
        }
        List<Article> articles = OutletRegister.of(reading.articles()).resolve(reading.articles());
        if (articles.isEmpty()) {
            complain("Nothing could be read, so there is no edition.");
            return 1;
        }
        Map<String, Source> sources =
                articles.stream().collect(Collectors.toMap(Article::id, article -> new Source(null, 1, now)));
        Edition edition = new Composer()
                .compose(
                        digest,
                        RunningStory.allNew(new StoryMerger().merge(articles)),
                        sources,
                        now.minus(TIME),
                        now,
                        new Missing(reading.missing(), 0));
        Masthead masthead =
                new Masthead(null, "Made on the command line by Newsfold; a digest's postal address stands here.");
        new EditionFiles(out).write(edition, StartSettings.read().renderer().render(edition, masthead));
        return 0;
    }

    private void read(String place, ReadArticles reading) {
        InputFiles files = new InputFiles(
                ".xml",
                ".rss",
                ".atom",
                ".rdf",
                ".json",
                ".html",
                ".htm",
                ".txt",
                ".xml.gz",
                ".html.gz",
                ".htm.gz",
                ".txt.gz");
        try {
            files.each(Path.of(place), file -> read(file, reading));
        } catch (IOException e) {
            reading.fail(place, String.valueOf(e.getMessage()));
        }
    }

    private static void read(InputFiles.InputFile file, ReadArticles reading) {
        try {
            reading.read(file.name(), page(file.path()));
        } catch (IOException e) {
            reading.fail(file.name(), file.path() + " cannot be read: " + e.getMessage());
        }
    }

    private static Page page(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            String type = name.matches(".*\\.txt(\\.gz)?") ? "text/plain" : null;
            return new Page(null, type, in.readNBytes(LARGEST), null);
        }
    }

    private void complain(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
