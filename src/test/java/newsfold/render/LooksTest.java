package newsfold.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
    @TempDir
    Path folder;

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Looks.contrast("#000000", "#ffffff")).isCloseTo(21, within(.01));
        // the palest grey that may stand on white
        assertThat(Looks.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(.01));
    }

    @Test
    void whatCannotBeReadIsRefusedInTheLightAndInTheDark() {
        refused(
                Map.of("colours.muted", "#aaaaaa"),
                "newsfold.look.colours.muted=#aaaaaa cannot be read on colours.paper=#fffefa: their contrast is 2.3");
        refused(Map.of("dark-colours.accent", "#8f2f1b"), "newsfold.look.dark-colours.accent=#8f2f1b cannot be read");
        // each of the two is fine by itself
        refused(
                Map.of("digests.evening.colours.paper", "#8f2f1b"),
                "newsfold.look.digests.evening.colours.ink=#1d1c19 cannot be read");
    }

    @Test
    void aSettingThatIsNoneIsNamed() {
        refused(Map.of("colours.accent", "darkred"), "newsfold.look.colours.accent=darkred is no colour");
        refused(Map.of("font", "Comic Sans"), "newsfold.look.font=comic sans is none of the fonts");
        refused(Map.of("logo", folder.resolve("none.png").toString()), "cannot be read");
        refused(Map.of("colours.accent", "#8f2f1b;x:url(y)"), "is no colour");
    }

    @Test
    void aDigestMayLookOtherwise() {
        Looks looks = new Looks(
                Map.of("colours.accent", "#0b5c3b", "digests.evening.colours.accent", "#1a4f8a", "font", "times"), "");
        assertThat(looks.light("morning").accent()).isEqualTo("#0b5c3b");
        assertThat(looks.light("evening").accent()).isEqualTo("#1a4f8a");
        assertThat(looks.light("evening").font()).startsWith("Times New Roman");
        assertThat(looks.dark("evening").accent())
                .isEqualTo(Looks.plain().dark("").accent());
    }

    @Test
    void aLogoHasAPlaceOfFixedSizeAndWordsWherePicturesAreOff() throws IOException {
        Path file = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        Looks looks = new Looks(Map.of("logo", file.toString(), "logo-width", "300"), "https://post.example.org");
        assertThat(looks.logos()).hasSize(1);
        Element logo = Jsoup.parse(new EditionRenderer(new Blocks(null), looks)
                        .render(InventedEditions.usualDay(Locale.UK), InventedEditions.MASTHEAD)
                        .html())
                .selectFirst("h1 img");
        assertThat(logo.attr("src")).matches("https://post\\.example\\.org/logos/[0-9a-f]{16}\\.png");
        assertThat(logo.attr("alt")).isEqualTo("The Harrow Morning");
        assertThat(logo.attr("width") + "x" + logo.attr("height")).isEqualTo("300x100");
        refused(Map.of("logo", file.toString(), "logo-width", "2000"), "newsfold.look.logo-width=2000");
        Files.writeString(file, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        refused(Map.of("logo", file.toString()), "is no PNG, JPEG or GIF");
    }

    private static void refused(Map<String, String> settings, String sentence) {
        assertThatThrownBy(() -> new Looks(settings, "https://post.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
