package newsfold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import newsfold.compose.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's templates: each stands for what somebody does to a letter, well or badly. */
class BlocksTest {
    @TempDir
    Path folder;

    private final Edition day = InventedEditions.usualDay(Locale.UK);

    @Test
    void aFileReplacesOneBlockAndLeavesTheOthers() throws IOException {
        write("masthead.html", "<h1>OUR OWN: {sheet.title}</h1>\n");
        write("section.html", "<h2>* {#if heading}{heading}{#else}More{/if} *</h2>\n");
        RenderedEdition letter = letter(new Blocks(folder));
        RenderedEdition usual = letter(new Blocks(null));
        assertThat(letter.html())
                .contains("<h1>OUR OWN: The Harrow Morning</h1>", "<h2>* Coast *</h2>")
                .doesNotContain(usual.html()
                        .lines()
                        .filter(line -> line.startsWith("<h1"))
                        .findFirst()
                        .orElseThrow());
        assertThat(letter.text()).isEqualTo(usual.text());
    }

    @Test
    void aChangeHoldsFromTheNextLetterOnAndASlipDoesNotStopThePress() throws IOException {
        write("masthead.html", "<h1>One</h1>\n");
        Blocks blocks = new Blocks(folder);
        assertThat(letter(blocks).html()).contains("<h1>One</h1>");
        write("masthead.html", "<h1>Two</h1>\n");
        assertThat(letter(blocks).html()).contains("<h1>Two</h1>");
        write("masthead.html", "<h1>{#if}</h1>\n");
        assertThat(letter(blocks).html()).contains("<h1>Two</h1>");
        Files.delete(folder.resolve("masthead.html"));
        assertThat(letter(blocks).html()).contains("The Harrow Morning</h1>");
    }

    @Test
    void whatCannotBeReadIsRefusedWithFileAndLine() throws IOException {
        write("footer.html", "<p>{sheet.reason}</p>\n{#if sheet.view}\n<p>{sheet.unsubscribe}</p>\n");
        refused("footer.html, line 3: ");
        Files.delete(folder.resolve("footer.html"));
        write("masthead.html", "<h1>\n{sheet.tilte}</h1>\n");
        refused("masthead.html, line 2: ");
    }

    @Test
    void aFileThatReplacesNothingIsNamed() throws IOException {
        write("mastehad.html", "<h1></h1>");
        refused("mastehad.html replaces no block of a letter. They are letter.html, masthead.html");
    }

    @Test
    void noLetterLosesItsWayOutOrItsOutlets() throws IOException {
        write(
                "footer.html",
                "<p>{sheet.reason} {sheet.imprint} {sheet.preferences} {#each sheet.notices}{it}{/each}</p>\n");
        refused("would lack the link to leave (sheet.unsubscribe)");
        Files.delete(folder.resolve("footer.html"));
        write("outlets.html", "<p>{entry.reported}</p>\n");
        refused("would lack ");
    }

    @Test
    void outsideTextStaysText() throws IOException {
        write("masthead.html", "<h1>{sheet.title.raw}</h1>\n");
        refused("masthead.html");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> new Blocks(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(folder.toString());
    }

    private RenderedEdition letter(Blocks blocks) {
        return new EditionRenderer(blocks, Looks.plain())
                .render(day, InventedEditions.MASTHEAD)
                .of(Selection.EVERYBODY);
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        FileTime before = Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
        Files.writeString(file, content);
        // two changes within the same moment are two
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1000));
    }
}
