package newsfold.deliver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StencilTest {
    private static final List<String> PLACES = List.of("{who}", "{where}");
    private static final URI UNSUBSCRIBE = URI.create("https://press.example.org/unsubscribe/abc");

    /** Places at the beginning, the end, beside one another and within words; what fills them short, long and in any script. */
    @Test
    void whatIsJoinedReadsAsIfItHadBeenWrittenAsOne() throws Exception {
        String text = "{who}{where}a line that goes on and on until it is too long for one, {who} within it\n"
                + ".{where}.\n{who}\nFrom the quay = {where}\tx \n\n{who} \nend{where}";
        for (String who : List.of("", "ann@reader.example", "=?", "\u00c4nne \u6e2f ".repeat(30), ".", " ")) {
            for (String where : List.of("", "https://x.example/" + "t".repeat(200), "two\nlines")) {
                String read = read(text, who, where);
                assertThat(read)
                        .isEqualTo(text.replace("{who}", who)
                                .replace("{where}", where)
                                .replace("\n", "\r\n"));
            }
        }
    }

    @Test
    void textOfAnyKindComesBackAsItWas() throws Exception {
        Random random = new Random(3);
        String alphabet = "aF. =\n\t\u00e9\u6e2f\ud83d\ude00-_<>";
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(400);
            while (text.length() < length) {
                int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
                text.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
                if (random.nextInt(30) == 0) {
                    text.append(PLACES.get(random.nextInt(2)));
                }
            }
            String read = read(text.toString(), "ann@reader.example", "x");
            assertThat(read)
                    .isEqualTo(text.toString()
                            .replace("{who}", "ann@reader.example")
                            .replace("{where}", "x")
                            .replace("\n", "\r\n"));
        }
    }

    @Test
    void linesAreShortAndNoneBeginsWithWhatServersChange() {
        byte[] message = letter("From here\n.\n..x\nblank \n" + "y".repeat(74) + ".F" + "z".repeat(500), "a", "b");
        String body = new String(message, US_ASCII).split("\r\n\r\n", 2)[1];
        assertThat(body.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76))
                .noneMatch(line -> line.startsWith(".") || line.startsWith("From ") || line.endsWith(" "));
    }

    @Test
    void aFragmentCannotHoldTheBoundary() {
        String forged = new String(letter("--=_newsfold_=--\n", "--=_newsfold_=--", "x"), US_ASCII);
        assertThat(forged.split("\r\n--=_newsfold_=", -1)).hasSize(4);
    }

    private static String read(String text, String who, String where) throws Exception {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(letter(text, who, where)));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(1).getContent())
                .isEqualTo(parts.getBodyPart(0).getContent());
        return parts.getBodyPart(0).getContent().toString();
    }

    private static byte[] letter(String text, String who, String where) {
        LetterHead head = new LetterHead(
                "The Quay Letter <letter@press.example.org>",
                null,
                Instant.EPOCH,
                "Bridge closed",
                "quay.press.example.org",
                "The Quay Letter",
                "17:quay:edition:newsfold");
        List<String> values = List.of(who, where);
        return new Stencil(head, text, text, PLACES)
                .print("0123@press.example.org", "ann@reader.example", UNSUBSCRIBE, values, values);
    }
}
