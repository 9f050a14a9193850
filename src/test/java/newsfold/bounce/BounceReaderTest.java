package newsfold.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BounceReaderTest {
    private static final BounceReader READER = new BounceReader();

    static List<Corpus.Sample> corpus() throws IOException {
        return Corpus.all();
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(60);
        for (BounceKind kind : BounceKind.values()) {
            assertThat(corpus())
                    .as(kind.name())
                    .filteredOn(sample -> sample.kind() == kind)
                    .hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void eachMailIsUnderstood(Corpus.Sample sample) {
        ReturnedMail mail = READER.read(sample.mail());
        assertThat(mail.kind()).as(mail.reason() + " / " + mail.said()).isEqualTo(sample.kind());
        assertThat(mail.status() == null ? "" : mail.status()).isEqualTo(sample.status());
        if (!sample.address().isEmpty()) {
            assertThat(mail.addresses()).contains(sample.address());
        }
        if (mail.kind() == BounceKind.AUTO_REPLY) {
            assertThat(mail.said()).as("what people write is not kept").isEmpty();
        }
    }

    @Test
    void whatComesBackWithItsHeadersNamesTheLetter() throws IOException {
        List<String> without = new ArrayList<>();
        for (Corpus.Sample sample : corpus()) {
            if (sample.kind().cameBack() && new String(sample.mail()).contains("List-Unsubscribe-Post")) {
                if (READER.read(sample.mail()).messageIds().size() != 1) {
                    without.add(sample.file());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    /** Mails torn, joined, cut and overwritten in every way: the reader always answers, and soon. */
    @Test
    void nothingThatIsReadThrows() throws IOException {
        List<Corpus.Sample> corpus = corpus();
        Random random = new Random(20261121);
        long longest = 0;
        for (int run = 0; run < Integer.getInteger("newsfold.test.mutations", 3_000); run++) {
            byte[] mail = mutated(corpus, random);
            long start = System.nanoTime();
            ReturnedMail read = READER.read(mail);
            longest = Math.max(longest, System.nanoTime() - start);
            assertThat(read.reason()).isNotEmpty();
            assertThat(read.said().length()).isLessThanOrEqualTo(501);
        }
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nestingWordsAndLinesWithoutEndCostLittle() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        String daemon = "From: MAILER-DAEMON@x.example\r\nSubject: failure notice\r\n\r\n";
        for (String mail : List.of(
                nested.toString(),
                daemon + "user ".repeat(50_000),
                daemon + "the account mailbox user recipient address is not ".repeat(5_000),
                daemon + "<" + "a@".repeat(50_000),
                daemon + "-".repeat(200_000),
                daemon + "mailbox " + " ".repeat(200_000) + "full",
                "Subject: " + "(".repeat(100_000) + "\r\n\r\n",
                "Subject: =?UTF-8?Q?" + "=C3".repeat(50_000) + "?=\r\n\r\n",
                "Content-Type: message/delivery-status\r\n\r\n" + "a: b\r\n".repeat(50_000))) {
            long start = System.nanoTime();
            assertThat(READER.read(mail.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                            .reason())
                    .isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static byte[] mutated(List<Corpus.Sample> corpus, Random random) {
        byte[] mail = corpus.get(random.nextInt(corpus.size())).mail().clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(mail.length + 1);
            switch (random.nextInt(6)) {
                case 0 -> mail = Arrays.copyOf(mail, at);
                case 1 -> mail = Arrays.copyOfRange(mail, at, mail.length);
                case 2 -> {
                    for (int k = random.nextInt(40); k > 0 && mail.length > 0; k--) {
                        mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
                    }
                }
                case 3 -> {
                    byte[] other = corpus.get(random.nextInt(corpus.size())).mail();
                    int from = random.nextInt(other.length);
                    byte[] joined = Arrays.copyOf(mail, at + other.length - from);
                    System.arraycopy(other, from, joined, at, other.length - from);
                    mail = joined;
                }
                case 4 -> {
                    String text = new String(mail, java.nio.charset.StandardCharsets.ISO_8859_1);
                    String[] from = {
                        "\r\n", "boundary=", "charset=", "base64", ";", ":", "us-ascii", "rfc822", "Status: 5"
                    };
                    String[] to = {
                        "\n",
                        "bound=",
                        "charset=\"",
                        "base65",
                        "",
                        "",
                        "klingon-8",
                        "rfc822-headers",
                        "Status: 999999999999"
                    };
                    int which = random.nextInt(from.length);
                    mail = text.replace(from[which], to[which]).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
                }
                default -> {
                    int end = Math.min(mail.length, at + random.nextInt(200));
                    byte[] twice = Arrays.copyOf(mail, mail.length + end - Math.min(at, end));
                    System.arraycopy(mail, Math.min(at, end), twice, mail.length, end - Math.min(at, end));
                    mail = twice;
                }
            }
        }
        return mail;
    }
}
