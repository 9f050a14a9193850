package newsfold.read.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import newsfold.read.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String HEADLINE = "Müller: “Fähre sinkt”";
    private static final String RUSSIAN = "Паром снова ходит по реке, сообщили в порту. Билеты подешевели.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aMarkAtTheFrontDecides(String charset) {
        byte[] body = ("\ufeff<p>" + HEADLINE + "</p>").getBytes(Charset.forName(charset));
        PageText text = PageText.of(page("text/html; charset=koi8-r", body));
        assertThat(text.text()).isEqualTo("<p>" + HEADLINE + "</p>");
        assertThat(text.charset().name()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideCharactersAreKnownWithoutAMark(String charset) {
        byte[] body = ("<p>" + HEADLINE + "</p>").getBytes(Charset.forName(charset));
        assertThat(PageText.of(page(null, body)).text()).isEqualTo("<p>" + HEADLINE + "</p>");
    }

    @Test
    void theHeaderIsHeard() {
        byte[] body = ("<p>" + RUSSIAN).getBytes(Charset.forName("koi8-r"));
        assertThat(PageText.of(page("text/html;Charset = \"KOI8-R\"", body)).text())
                .isEqualTo("<p>" + RUSSIAN);
    }

    @Test
    void theServersDefaultYieldsToThePage() {
        String prolog = "<?xml version='1.0' encoding='windows-1251'?><p>";
        byte[] body = (prolog + RUSSIAN).getBytes(Charset.forName("windows-1251"));
        assertThat(PageText.of(page("text/xml; charset=iso-8859-1", body)).text())
                .isEqualTo(prolog + RUSSIAN);
    }

    @Test
    void theMetaElementIsHeard() {
        String head = "<HTML><META name=x><META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=Shift_JIS'>";
        byte[] body = (head + "渡し船が再開").getBytes(Charset.forName("windows-31j"));
        assertThat(PageText.of(page("text/html", body)).text()).isEqualTo(head + "渡し船が再開");
    }

    @Test
    void declaredUtf8ThatIsWesternIsReadAsWestern() {
        byte[] body = ("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + HEADLINE).getBytes(WESTERN);
        PageText text = PageText.of(page("text/xml; charset=utf-8", body));
        assertThat(text.text()).endsWith(HEADLINE);
        assertThat(text.charset()).isEqualTo(WESTERN);
    }

    @Test
    void declaredWesternThatIsUtf8IsReadAsUtf8() {
        byte[] body = HEADLINE.getBytes(StandardCharsets.UTF_8);
        assertThat(PageText.of(page("text/html; charset=iso-8859-1", body)).text())
                .isEqualTo(HEADLINE);
    }

    @Test
    void aStrayByteInUtf8IsReadAsWestern() {
        byte[] body = join(
                "Zürich, Köln ".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0x92},
                " süd".getBytes(StandardCharsets.UTF_8));
        assertThat(PageText.of(page("text/html; charset=utf-8", body)).text()).isEqualTo("Zürich, Köln \u2019 süd");
    }

    @Test
    void aTextCutOffWithinACharacterEndsBeforeIt() {
        byte[] whole = "Zürich – Köln – ".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 2);
        assertThat(PageText.of(page(null, cut)).text()).isEqualTo("Zürich – Köln ");
    }

    @Test
    void aWesternTextMayEndInAnAccent() {
        assertThat(PageText.of(page(null, "le café".getBytes(WESTERN))).text()).isEqualTo("le café");
    }

    @Test
    void lettersInRunsAreGuessedByFrequency() {
        byte[] body = ("<title>" + RUSSIAN + RUSSIAN).getBytes(Charset.forName("koi8-r"));
        assertThat(PageText.of(page(null, body)).text()).isEqualTo("<title>" + RUSSIAN + RUSSIAN);
    }

    @Test
    void aCharsetNobodyKnowsIsPassedOver() {
        byte[] body = HEADLINE.getBytes(StandardCharsets.UTF_8);
        assertThat(PageText.of(page("text/html; charset=x y/../z", body)).text())
                .isEqualTo(HEADLINE);
        assertThat(PageText.of(page("text/html; charset=", new byte[0])).text()).isEmpty();
    }

    @Test
    void asciiThatSaysUtf16IsNot() {
        byte[] body = "<?xml version='1.0' encoding='UTF-16'?><a/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(PageText.of(page(null, body)).text()).endsWith("<a/>");
    }

    @Test
    void noBytesAreRefused() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            assertThat(PageText.of(page(null, body)).text()).isNotNull();
        }
    }

    private static Page page(@Nullable String contentType, byte[] body) {
        return new Page(null, contentType, body, null);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
