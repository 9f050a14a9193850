package newsfold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import newsfold.read.Article;
import newsfold.read.ArticleForm;
import newsfold.read.Outlet;
import newsfold.read.Page;
import newsfold.read.page.PageReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads pages and writes a line for each article, those shown inside another's page after it. */
@Command(
        name = "articles",
        description = "Reads pages (*.html, *.html.gz, *.txt in folders) and writes a line of JSON an article.",
        mixinStandardHelpOptions = true)
final class ArticlesCommand implements Callable<Integer> {
    /** Bytes; a larger page is cut here. */
    private static final int LARGEST = 32 << 20;

    @Parameters(arity = "1..*", paramLabel = "DIR-OR-FILE", description = "Folders are searched to any depth.")
    private List<Path> arguments = List.of();

    @Option(
            names = "--base-url",
            paramLabel = "U",
            description = "Where the folder is found on the web: the pages' links start from there.")
    private @Nullable String baseUrl;

    @Spec
    private @Nullable CommandSpec spec;

    private final PageReader reader = new PageReader();
    private boolean failed;

    /**
     * What a line holds.
     *
     * @param file the path below the folder given, or the file's name
     * @param sources where each field was taken from, by the field's name
     */
    private record Line(
            String file,
            @Nullable String url,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable String carrier,
            @Nullable String author,
            @Nullable Instant published,
            @Nullable String age,
            @Nullable String language,
            @Nullable String image,
            String text,
            boolean embedded,
            @Nullable Instant modified,
            @Nullable String section,
            @Nullable String agency,
            ArticleForm form,
            Map<String, String> sources) {

        static Line of(String file, Article article) {
            return new Line(
                    file,
                    written(article.url()),
                    article.title(),
                    name(article.outlet()),
                    name(article.carrier()),
                    article.author(),
                    article.published(),
                    article.age(),
                    article.language(),
                    written(article.image()),
                    article.text(),
                    article.embedded(),
                    article.modified(),
                    article.section(),
                    name(article.agency()),
                    article.form(),
                    sources(article));
        }

        private static Map<String, String> sources(Article article) {
            Map<String, String> sources = new LinkedHashMap<>();
            article.sources()
                    .forEach((field, source) -> sources.put(field.name().toLowerCase(Locale.ROOT), source.toString()));
            return sources;
        }

        private static @Nullable String name(@Nullable Outlet outlet) {
            return outlet == null ? null : outlet.name();
        }

        private static @Nullable String written(@Nullable URI address) {
            return address == null ? null : address.toString();
        }
    }

    @Override
    public Integer call() throws IOException {
        try (JsonLines lines = new JsonLines()) {
            return write(lines);
        }
    }

    int write(JsonLines lines) throws IOException {
        URI base;
        try {
            base = MirrorAddress.base(baseUrl);
        } catch (URISyntaxException e) {
            complain("--base-url " + baseUrl + " is no address: " + e.getReason());
            return 2;
        }
        int exit = 0;
        InputFiles files = new InputFiles(".html", ".htm", ".html.gz", ".htm.gz", ".txt");
        for (Path argument : arguments) {
            try {
                files.each(argument, file -> write(lines, file, base));
            } catch (IOException unreadable) {
                complain(String.valueOf(unreadable.getMessage()));
                exit = 1;
            }
        }
        return failed ? 1 : exit;
    }

    private void write(JsonLines lines, InputFiles.InputFile file, @Nullable URI base) throws IOException {
        byte[] body;
        try {
            body = bytes(file.path());
        } catch (IOException unreadable) {
            // one bad file does not stop the others
            complain(file.path() + " cannot be read: " + unreadable.getMessage());
            failed = true;
            return;
        }
        String type = file.name().toLowerCase(Locale.ROOT).endsWith(".txt") ? "text/plain" : "text/html";
        for (Article article : reader.read(new Page(MirrorAddress.of(base, file.name()), type, body, null))) {
            lines.write(Line.of(file.name(), article));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")) {
                try (InputStream unzipped = new GZIPInputStream(in)) {
                    return unzipped.readNBytes(LARGEST);
                }
            }
            return in.readNBytes(LARGEST);
        }
    }

    private void complain(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
