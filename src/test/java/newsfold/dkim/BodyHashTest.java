package newsfold.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyHashTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ``",
                "`~~~` | ``",
                "` ~\t ~` | ``",
                "`a` | `a~`",
                "`a~` | `a~`",
                "`a \t b  ~~~c\t~ ~~` | `a b~~~c~`",
                "` a` | ` a~`",
                "`~~a~` | `~~a~`",
                "`\t\ta~b` | ` a~b~`"
            })
    void blanksAtTheEndDoNotCountAndOthersCountAsOne(String body, String relaxed) throws Exception {
        assertThat(hash(body.replace("~", "\r\n"))).isEqualTo(sha256(relaxed.replace("~", "\r\n")));
    }

    /** Against the definition spelled out in patterns, on bodies of the few characters that matter, in random pieces. */
    @Test
    void anyBodyInAnyPiecesHasTheHashOfItsRelaxedForm() throws Exception {
        Random random = new Random(11);
        String[] pieces = {"\r\n", "\r\n", " ", "\t", "a", "bc", "=20", "."};
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String body = text.toString();
            byte[] bytes = body.getBytes(US_ASCII);
            int cut = random.nextInt(bytes.length + 1);
            BodyHash beginning = new BodyHash().update(bytes, 0, cut);
            BodyHash copy = beginning.copy();
            beginning.update(new byte[] {'x'}, 0, 1);
            assertThat(copy.update(bytes, cut, bytes.length).finish()).as(body).isEqualTo(sha256(relaxed(body)));
        }
    }

    private static String relaxed(String body) {
        String lines = Pattern.compile("[ \t]+").matcher(body).replaceAll(" ");
        lines = lines.replace(" \r\n", "\r\n").replaceAll(" \\z", "");
        lines = lines.replaceAll("(\r\n)+\\z", "");
        return lines.isEmpty() ? "" : lines + "\r\n";
    }

    private static byte[] hash(String body) {
        byte[] bytes = body.getBytes(US_ASCII);
        return new BodyHash().update(bytes, 0, bytes.length).finish();
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
    }
}
