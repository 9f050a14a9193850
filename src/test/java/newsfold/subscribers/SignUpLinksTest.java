package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignUpLinksTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private final SignUpLinks links = new SignUpLinks(new byte[] {4, 5, 6}, "https://press.example.org/");

    @Test
    void aLinkSaysWhoAsksForWhatForAWeek() throws Exception {
        SignUp asked = new SignUp(7, MailAddress.parse("ann@müller.example"), " Änn\nMoor ");
        String link = links.link(asked, NOW).toString();
        assertThat(link).startsWith("https://press.example.org/confirm/").matches("[\\x21-\\x7e]+");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(links.verify(token, NOW.plus(Duration.ofDays(6)))).contains(asked);
        assertThat(asked.name()).isEqualTo("Änn Moor");
        assertThat(links.verify(token, NOW.plus(Duration.ofDays(8)))).isEmpty();
    }

    /** A link to leave is none to subscribe, and the other way round. */
    @Test
    void noOtherLinkIsTaken() throws Exception {
        String leaving = new ReaderLinks(new byte[] {4, 5, 6}, "https://press.example.org").token(1, 7);
        String asking = links.token(new SignUp(7, MailAddress.parse("ann@reader.example"), null), NOW);
        assertThat(new ReaderLinks(new byte[] {4, 5, 6}, "https://press.example.org").verify(asking))
                .isEmpty();
        assertThat(new SignUpLinks(new byte[] {9}, "https://press.example.org").verify(asking, NOW))
                .isEmpty();
        assertThat(links.verify("", NOW)).isEmpty();
        assertThat(leaving).isNotEqualTo(asking);
    }
}
