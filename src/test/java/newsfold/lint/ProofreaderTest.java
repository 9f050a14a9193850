package newsfold.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.deliver.Letter;
import newsfold.deliver.LetterMessage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A good letter and many damaged ones. Where the receiving side's own check is at hand, it has to agree on each of them; it stands
 * outside the project, and where it is absent that part is skipped.
 */
class ProofreaderTest {
    private static final Path CHECK = Path.of("/work/shared/tools/check_mail.py");

    private static final String TEXT =
            "HARBOUR BRIDGE CLOSED\n\nEngineers inspect the second pier of the Ostermouth harbour bridge since a barge struck it on"
                    + " Friday night; ferries carry those on foot, and lorries go round by Saltney until the harbour master"
                    + " has seen the divers' report.\n\nUnsubscribe: https://press.example.org/unsubscribe/abc\n";

    private static final String HTML =
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>The Quay Letter</title>\n<style>\n"
                    + "@media (prefers-color-scheme:dark) {\n.k{color:#eee!important;position:static}\n}\n</style></head>\n"
                    + "<body style=\"margin:0\"><table role=\"presentation\" width=\"100%\"><tr><td style=\"padding:8px\">\n"
                    + "<h1 style=\"font-size:20px\">Harbour bridge closed</h1>\n<p><img src=\"https://courier.example/pier.jpg\" alt=\"\""
                    + " width=\"580\" style=\"display:block;max-width:580px\"></p>\n<p>Engineers inspect the second pier. <a"
                    + " href=\"https://courier.example/bridge\">Ostermouth Courier</a></p>\n<p><a"
                    + " href=\"https://press.example.org/unsubscribe/abc\">Unsubscribe</a></p></td></tr></table></body></html>\n";

    @TempDir
    private Path folder;

    /**
     * A letter with something wrong.
     *
     * @param abouts what has to be found
     */
    private record Damage(String name, byte[] message, Set<String> abouts) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Damage> letters() {
        Stream.Builder<Damage> all = Stream.builder();
        all.add(new Damage("a good letter", letter(HTML, TEXT), Set.of()));
        for (String header : new String[] {
            "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "List-Id", "List-Unsubscribe"
        }) {
            Set<String> also = new TreeSet<>(Set.of("header " + header));
            if (header.equals("Date")) {
                also.add("date");
            } else if (header.equals("Message-ID")) {
                also.add("message id");
            } else if (header.equals("List-Unsubscribe")) {
                also.add("unsubscribe address");
            }
            all.add(source(
                    "without " + header, message -> message.replaceFirst("(?m)^" + header + ": .*\r\n", ""), also));
        }
        all.add(source(
                "two subjects", m -> m.replaceFirst("(?m)^Subject: ", "Subject: One\r\nSubject: "), "header Subject"));
        all.add(source("another click", m -> m.replace("One-Click", "Two-Clicks"), "one click"));
        all.add(source(
                "unsubscribing by mail only",
                m -> m.replace("<https://press.example.org/unsubscribe/abc>", "<mailto:leave@press.example.org>"),
                "unsubscribe address"));
        all.add(source("an id of localhost", m -> m.replace("1@press.example.org>", "1@localhost>"), "message id"));
        all.add(source("a date without a zone", m -> m.replace("+0000", ""), "date"));
        all.add(source("a date of nowhere", m -> m.replace("+0000", "-0000"), "date"));
        all.add(source("no date at all", m -> m.replaceFirst("(?m)^Date: .*$", "Date: yesterday"), "date"));
        all.add(source("answers from those on holiday", m -> m.replace("auto-generated", "no"), "auto-submitted"));
        all.add(source("bare line feeds", m -> m.replaceFirst("\r\n\r\n", "\r\n\n"), "lines"));
        all.add(source(
                "a long line",
                m -> m.replaceFirst("\r\n\r\n", "\r\nX-Long: " + "x".repeat(1200) + "\r\n\r\n"),
                "lines"));
        all.add(source("mixed", m -> m.replace("multipart/alternative", "multipart/mixed"), "parts"));
        all.add(source(
                "HTML first",
                m -> m.replace("text/plain", "text/x")
                        .replace("text/html", "text/plain")
                        .replace("text/x", "text/html"),
                "parts",
                "plain text",
                "language",
                "title"));
        all.add(source("HTML alone", m -> m.replace("text/plain", "text/html"), "parts"));
        all.add(source(
                "a signature of little",
                m -> "DKIM-Signature: v=1; a=rsa-sha256; d=press.example.org; s=a;\r\n"
                        + " h=from:to:subject:\r\n date:message-id; bh=x; b=y\r\n" + m,
                "signature"));
        all.add(text("next to nothing", text -> "See the web page.\n", "plain text"));
        all.add(text("markup", text -> text.replace("HARBOUR", "<b >HARBOUR"), "plain text"));
        all.add(text("a line without end", text -> "x".repeat(1100) + "\n" + text, "plain text"));
        all.add(html("102 kB", html -> html.replace("</td>", "<p>word</p>\n".repeat(9_000) + "</td>"), "size"));
        all.add(html("no language", html -> html.replace(" lang=\"en\"", ""), "language"));
        all.add(html("no title", html -> html.replaceAll("<title>.*</title>", ""), "title"));
        all.add(html("a script", html -> html.replace("<h1", "<script>alert(1)</script><h1"), "forbidden"));
        all.add(html(
                "a frame", html -> html.replace("<h1", "<iframe src=\"https://x.example\"></iframe><h1"), "forbidden"));
        all.add(html(
                "a form",
                html -> html.replace("<h1", "<form action=\"https://x.example\"></form><h1"),
                "forbidden",
                "feature"));
        all.add(html("a picture without words", html -> html.replace("alt=\"\"", ""), "picture"));
        all.add(html("a picture of any width", html -> html.replace("width=\"580\"", ""), "picture"));
        all.add(html("a watching pixel", html -> html.replace("width=\"580\"", "width=\"1\""), "picture"));
        all.add(html("a table of data", html -> html.replace("role=\"presentation\" ", ""), "table"));
        all.add(html(
                "a link that runs",
                html -> html.replace("https://courier.example/bridge", "javascript:alert(1)"),
                "link"));
        all.add(html("a link to nowhere", html -> html.replace("https://courier.example/bridge", "/bridge"), "link"));
        all.add(html("no way out", html -> html.replaceAll("(?i)unsubscribe", "stay"), "unsubscribe"));
        for (String style : new String[] {
            "position:absolute",
            "display:flex",
            "float:left",
            "opacity:.5",
            "height:auto",
            "background-image:url(https://x.example/a.png)",
            "margin:1rem",
            "width:50vw",
            "color:rgba(0,0,0,.5)",
            "background:linear-gradient(red,blue)",
            "color:var(--ink)",
            "white-space:nowrap",
            "box-shadow:1px 1px red"
        }) {
            all.add(html(style, html -> html.replace("margin:0", "margin:0;" + style), "feature"));
        }
        all.add(html("a rule", html -> html.replace("<style>", "<style>\n.k{float:left}"), "feature"));
        all.add(html("hovering", html -> html.replace("(prefers-color-scheme:dark)", "(hover:hover)"), "feature"));
        for (String part : new String[] {
            "<section>x</section>",
            "<svg></svg>",
            "<video></video>",
            "<a href=\"https://x.example\" target=\"_blank\">x</a>",
            "<p hidden>x</p>",
            "<img src=\"https://x.example/a.svg\" alt=\"\" width=\"9\">",
            "<img src=\"https://x.example/a.webp?w=3\" alt=\"\" width=\"9\">",
            "<img src=\"data:image/png;base64,AAAA\" alt=\"\" width=\"9\">"
        }) {
            all.add(html(part, html -> html.replace("<h1", part + "<h1"), "feature"));
        }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatIsWrongIsFoundAndNothingElse(Damage damage) {
        assertThat(found(damage.message())).isEqualTo(damage.abouts());
        assertThat(Proofreader.read(damage.message()))
                .allSatisfy(remark -> assertThat(remark.sentence() + remark.advice())
                        .doesNotContain("null")
                        .contains("."));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theReceivingSideAgrees(Damage damage) throws Exception {
        assumeTrue(Files.exists(CHECK), "the receiving side's check is not here");
        assertThat(found(damage.message())).isEqualTo(checked(damage.message()));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void faultsComeBeforeNotes(Damage damage) {
        assertThat(Proofreader.read(damage.message()).stream()
                        .map(Remark::fault)
                        .toList())
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
    }

    private static Set<String> found(byte[] message) {
        return Proofreader.read(message).stream()
                .filter(Remark::fault)
                .map(remark -> remark.about().startsWith("feature") ? "feature" : remark.about())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the receiving side finds, in our words. */
    private Set<String> checked(byte[] message) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("letter.eml"), message);
        Process check = new ProcessBuilder("python3", CHECK.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isBetween(0, 1);
        assertThat(said).contains("faults");
        return said.lines()
                .filter(line -> line.startsWith("FAULT "))
                .map(line -> about(line.substring(6)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String about(String fault) {
        record Word(String pattern, String about) {}
        return Stream.of(
                        new Word("List-Unsubscribe-Post is not", "one click"),
                        new Word("List-Unsubscribe has no", "unsubscribe address"),
                        new Word("Message-ID ends", "message id"),
                        new Word("Date ", "date"),
                        new Word("no Auto-Submitted", "auto-submitted"),
                        new Word("bare line|a line over", "lines"),
                        new Word("outermost part|parts ", "parts"),
                        new Word("HTML of", "size"),
                        new Word("the text part|markup in|a text line", "plain text"),
                        new Word("no <html lang>", "language"),
                        new Word("no <title>", "title"),
                        new Word("script, iframe", "forbidden"),
                        new Word("image without|one-pixel", "picture"),
                        new Word("layout table", "table"),
                        new Word("link to", "link"),
                        new Word("no visible", "unsubscribe"),
                        new Word("DKIM does not", "signature"),
                        new Word("(css|html|image)-", "feature"))
                .filter(word -> Pattern.compile("^(?:" + word.pattern() + ")")
                        .matcher(fault)
                        .find())
                .map(Word::about)
                .findFirst()
                .orElseGet(() -> fault.replaceFirst("^(header [\\w-]+):.*", "$1"));
    }

    private static Damage source(String name, UnaryOperator<String> change, String... abouts) {
        return source(name, change, Set.of(abouts));
    }

    private static Damage source(String name, UnaryOperator<String> change, Set<String> abouts) {
        String good = new String(letter(HTML, TEXT), StandardCharsets.ISO_8859_1);
        String changed = change.apply(good);
        assertThat(changed).as(name).isNotEqualTo(good);
        return new Damage(name, changed.getBytes(StandardCharsets.ISO_8859_1), abouts);
    }

    private static Damage text(String name, UnaryOperator<String> change, String... abouts) {
        return new Damage(name, letter(HTML, change.apply(TEXT)), Set.of(abouts));
    }

    private static Damage html(String name, UnaryOperator<String> change, String... abouts) {
        String changed = change.apply(HTML);
        assertThat(changed).as(name).isNotEqualTo(HTML);
        return new Damage(name, letter(changed, TEXT), Set.of(abouts));
    }

    private static byte[] letter(String html, String text) {
        return new LetterMessage(new Letter(
                        "1@press.example.org",
                        "The Quay Letter <letter@press.example.org>",
                        "bounces@press.example.org",
                        "ada@example.org",
                        null,
                        Instant.parse("2026-11-21T06:00:00Z"),
                        "Bridge closed",
                        html,
                        text,
                        "quay.press.example.org",
                        "The Quay Letter",
                        URI.create("https://press.example.org/unsubscribe/abc"),
                        "17:quay:edition:newsfold"))
                .bytes();
    }
}
