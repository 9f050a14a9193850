package newsfold.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import newsfold.read.feed.FeedReader;
import newsfold.read.feed.SiteMapLink;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads feed files and writes a line each; a feed that cannot be read is a line too. */
@Command(
        name = "feeds",
        description = "Reads feed files (*.xml, *.json, *.rss, *.atom in folders) and writes a line of JSON a feed.",
        mixinStandardHelpOptions = true)
final class FeedsCommand implements Callable<Integer> {
    /** Bytes; no feed is larger. */
    private static final long LARGEST = 64L << 20;

    @Parameters(arity = "1..*", paramLabel = "DIR-OR-FILE", description = "Folders are searched to any depth.")
    private List<Path> arguments = List.of();

    @Option(
            names = "--base-url",
            paramLabel = "U",
            description = "Where the folder is found on the web: the feeds' relative links start from there.")
    private @Nullable String baseUrl;

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<JsonLines> output;
    private final FeedReader reader = new FeedReader();

    private record Entry(
            @Nullable String title,
            @Nullable URI link,
            @Nullable String id,
            @Nullable Instant published,
            @Nullable Instant updated,
            @Nullable String summary,
            @Nullable String content,
            @Nullable String author,
            @Nullable String source,
            @Nullable URI enclosure,
            @Nullable URI image,
            List<String> tags) {
        static Entry of(FeedEntry entry) {
            return new Entry(
                    entry.title(),
                    entry.link(),
                    entry.id(),
                    entry.published(),
                    entry.updated(),
                    entry.summary(),
                    entry.content(),
                    entry.author(),
                    entry.source(),
                    entry.enclosure(),
                    entry.image(),
                    entry.tags());
        }
    }

    private record Line(
            String file,
            boolean ok,
            @Nullable String error,
            @Nullable String title,
            @Nullable URI link,
            @Nullable String description,
            @Nullable String language,
            @Nullable URI image,
            @Nullable Duration interval,
            List<Entry> entries,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SiteMapLink> siteMaps) {
        static Line of(String file, FeedDocument feed) {
            List<Entry> entries = feed.entries().stream().map(Entry::of).toList();
            return new Line(
                    file,
                    true,
                    null,
                    feed.title(),
                    feed.link(),
                    feed.description(),
                    feed.language(),
                    feed.image(),
                    feed.wishedInterval(),
                    entries,
                    feed.siteMaps());
        }

        static Line failed(String file, String error) {
            return new Line(file, false, error, null, null, null, null, null, null, List.of(), List.of());
        }
    }

    /** Writes to standard output. */
    FeedsCommand() {
        this(JsonLines::new);
    }

    FeedsCommand(Supplier<JsonLines> output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        URI base;
        try {
            base = MirrorAddress.base(baseUrl);
        } catch (URISyntaxException e) {
            complain("--base-url " + baseUrl + " is no address: " + e.getReason());
            return 2;
        }
        int exit = 0;
        InputFiles files = new InputFiles(".xml", ".json", ".rss", ".atom");
        try (JsonLines lines = output.get()) {
            for (Path argument : arguments) {
                try {
                    files.each(argument, file -> lines.write(read(file, base)));
                } catch (IOException unreadable) {
                    complain(String.valueOf(unreadable.getMessage()));
                    exit = 1;
                }
            }
        }
        return exit;
    }

    private void complain(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }

    private Line read(InputFiles.InputFile file, @Nullable URI base) {
        try {
            if (Files.size(file.path()) > LARGEST) {
                return Line.failed(file.name(), "The file is larger than 64 MB, which no feed is.");
            }
            Page page = new Page(MirrorAddress.of(base, file.name()), null, Files.readAllBytes(file.path()), null);
            return Line.of(file.name(), reader.read(page));
        } catch (UnreadableException none) {
            return Line.failed(file.name(), String.valueOf(none.getMessage()));
        } catch (IOException unreadable) {
            return Line.failed(file.name(), "The file cannot be read: " + unreadable.getMessage());
        }
    }
}
