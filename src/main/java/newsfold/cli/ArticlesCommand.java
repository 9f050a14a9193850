package newsfold.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import newsfold.read.Article;
import newsfold.read.Outlet;
import newsfold.read.Page;
import newsfold.read.PageReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "articles", description = "Reads pages and writes a line an article.")
final class ArticlesCommand implements Callable<Integer> {
    /** A page larger than this is cut here: 32 MiB. */
    private static final int LARGEST = 32 << 20;

    @Parameters(arity = "1..*", paramLabel = "DIR-OR-FILE", description = "Pages: .html, .htm, .html.gz, .txt.")
    private List<Path> places = List.of();

    @Option(names = "--base-url", paramLabel = "U", description = "The address that the pages' links start from.")
    private @Nullable String baseUrl;

    private final PageReader reader = new PageReader();

    /**
     * What a line holds.
     *
     * @param file the path below the folder given, or the file's name
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
            boolean embedded) {

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
                    article.embedded());
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
        URI base;
        try {
            base = baseUrl == null ? null : new URI(baseUrl);
        } catch (URISyntaxException e) {
            System.err.println("--base-url " + baseUrl + " is no address: " + e.getReason());
            return 2;
        }
        int failed = 0;
        try (JsonLines out = new JsonLines()) {
            for (Path place : places) {
                try {
                    for (Path file : pages(place)) {
                        failed += write(out, place, file, base);
                    }
                } catch (IOException | UncheckedIOException e) {
                    System.err.println(place + " cannot be read: " + e.getMessage());
                    failed++;
                }
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private static List<Path> pages(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*\\.(html?(\\.gz)?|txt)"))
                    .sorted()
                    .toList();
        }
    }

    private int write(JsonLines out, Path place, Path file, @Nullable URI base) throws IOException {
        byte[] body;
        try {
            body = bytes(file);
        } catch (IOException e) {
            System.err.println(file + " cannot be read: " + e.getMessage());
            return 1;
        }
        String name = Files.isDirectory(place)
                ? place.relativize(file).toString().replace('\\', '/')
                : String.valueOf(file.getFileName());
        String type = name.toLowerCase(java.util.Locale.ROOT).endsWith(".txt") ? "text/plain" : "text/html";
        for (Article article : reader.read(new Page(base, type, body, null))) {
            out.write(Line.of(name, article));
        }
        return 0;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".gz")) {
                try (InputStream unzipped = new GZIPInputStream(in)) {
                    return unzipped.readNBytes(LARGEST);
                }
            }
            return in.readNBytes(LARGEST);
        }
    }
}
