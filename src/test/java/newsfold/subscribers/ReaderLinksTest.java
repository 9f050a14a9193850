package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReaderLinksTest {
    private final ReaderLinks links = new ReaderLinks(new byte[] {4, 5, 6}, "https://press.example.org/");

    @Test
    void aLinkSaysWhoLeavesWhat() {
        String link = links.unsubscribe(1234567890123L, 7).toString();
        assertThat(link).startsWith("https://press.example.org/unsubscribe/").matches("[\\x21-\\x7e]+");
        assertThat(links.verify(link.substring(link.lastIndexOf('/') + 1)))
                .contains(new ReaderLinks.Claim(1234567890123L, 7));
    }

    @Test
    void nobodyElsesLinkIsTaken() {
        String token = links.token(1, 7);
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < bytes.length; i++) {
            byte[] forged = bytes.clone();
            forged[i] ^= 1;
            assertThat(links.verify(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
                    .isEmpty();
        }
        assertThat(new ReaderLinks(new byte[] {9}, "https://press.example.org").verify(token))
                .isEmpty();
        assertThat(links.verify("")).isEmpty();
        assertThat(links.verify("not a token")).isEmpty();
        assertThat(links.verify(token.substring(1))).isEmpty();
        assertThat(links.verify(token + token)).isEmpty();
    }
}
