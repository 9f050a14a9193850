package newsfold.read.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import newsfold.read.Page;
import newsfold.read.charset.PageText;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How long all pages of a set take, from bytes to what each way of reading makes of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class ReadingBenchmark {
    /** In place of a folder: {@link InventedPages}. */
    static final String INVENTED = "invented";

    private static final URI ADDRESS = URI.create("https://www.example.org/news/article");

    /** Where the pages are: a folder of .html and .html.gz files, or the invented ones. */
    @Param(INVENTED)
    public String pages = INVENTED;

    private final PageReader reader = new PageReader();
    private List<byte[]> bodies = List.of();

    @Setup
    public void load() throws IOException {
        bodies = bodies(pages);
    }

    /** The tree alone: what nobody can do without. */
    @Benchmark
    public void plainParsing(Blackhole hole) throws IOException {
        for (byte[] body : bodies) {
            hole.consume(Jsoup.parse(new ByteArrayInputStream(body), null, ADDRESS.toString()));
        }
    }

    /** Articles with their fields and bodies. */
    @Benchmark
    public void newsfold(Blackhole hole) {
        for (byte[] body : bodies) {
            hole.consume(reader.read(new Page(ADDRESS, "text/html", body, null)));
        }
    }

    /** The tree, then title, author, excerpt and body. */
    @Benchmark
    public void readability4j(Blackhole hole) throws IOException {
        for (byte[] body : bodies) {
            hole.consume(new Readability4J(
                            ADDRESS.toString(), Jsoup.parse(new ByteArrayInputStream(body), null, ADDRESS.toString()))
                    .parse());
        }
    }

    /** Whether the page's tree is built by our own simple rules. */
    static boolean orderly(byte[] body) {
        String html = PageText.of(new Page(ADDRESS, "text/html", body, null)).text();
        return PageReader.orderly(html, ADDRESS) != null;
    }

    static List<byte[]> bodies(String pages) throws IOException {
        if (pages.equals(INVENTED)) {
            return InventedPages.of(80);
        }
        List<byte[]> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(pages))) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".html")) {
                    bodies.add(Files.readAllBytes(file));
                } else if (file.toString().endsWith(".html.gz")) {
                    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
                        bodies.add(packed.readAllBytes());
                    }
                }
            }
        }
        if (bodies.isEmpty()) {
            throw new IOException("no .html or .html.gz in " + pages);
        }
        return bodies;
    }
}
