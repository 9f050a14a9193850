package newsfold.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsfold.desk.Axe;
import newsfold.desk.DeskBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The golden letters in a real browser: axe-core on each, in the light and in the dark, and pictures of some in {@code
 * target/letters}, to be looked at. Pictures are off, as many mail programs have them.
 */
class LetterLooksTest {
    private static final Path LETTERS =
            Path.of("src/test/resources/newsfold/render").toAbsolutePath();
    private static final Path PICTURES = Path.of("target", "letters");
    private static final List<String> LOOKED_AT = List.of(
            "usual-day",
            "running-day",
            "adorned-day",
            "right-to-left",
            "empty-day",
            "headlines-only",
            "long-headlines");
    private static DeskBrowser browser;

    @BeforeAll
    static void openBrowser() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void axeFindsNothingInAnyLetter() throws IOException {
        List<String> findings = new ArrayList<>();
        Page page = browser.window("file://" + LETTERS, 390, false);
        try (Stream<Path> files = Files.list(LETTERS)) {
            for (Path letter : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                open(page, letter);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    findings.addAll(Axe.findingsAsShown(page));
                }
            }
        }
        // landmarks are those of the page that a mail program shows the letter in; the archive's pages have theirs
        findings.removeIf(finding -> finding.contains(" px: landmark-one-main, ") || finding.contains(" px: region, "));
        assertThat(findings).isEmpty();
    }

    @Test
    void noLetterIsWiderThanItsWindow() throws IOException {
        Files.createDirectories(PICTURES);
        for (int width : new int[] {320, 390, 600}) {
            for (boolean dark : new boolean[] {false, true}) {
                Page page = browser.window("file://" + LETTERS, width, dark);
                for (String name : LOOKED_AT) {
                    open(page, LETTERS.resolve(name + ".html"));
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .as(name + " at " + width)
                            .isLessThanOrEqualTo(width);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + "-" + width + (dark ? "-dark" : "-light") + ".png"))
                            .setFullPage(true));
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + "-" + width + (dark ? "-dark" : "-light") + "-top.png")));
                }
                page.context().close();
            }
        }
    }

    private static void open(Page page, Path letter) {
        // neither pictures nor anything else from outside
        page.route(address -> !address.startsWith("file:"), route -> route.abort());
        page.navigate(letter.toUri().toString());
    }
}
