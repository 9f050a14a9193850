package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnAddressesTest {
    private final Press press = new Press();
    private final ReturnAddresses addresses =
            new ReturnAddresses(new byte[] {7}, Optional.of("bounces@press.example.org"));
    private final List<Delivery> lines = press.lines(press.edition(2));

    @Test
    void aLetterIsKnownByItsReturnAddressInAnyCase() {
        String address = addresses.of(lines.get(0), "otherwise@press.example.org");
        assertThat(address).matches("bounces\\+[0-9a-z]+-[a-z2-7]{16}@press\\.example\\.org");
        for (String text : List.of(
                address,
                "<" + address + ">",
                "for <" + address.toUpperCase(Locale.ROOT) + ">; Sat",
                "X=" + address + ",")) {
            assertThat(addresses.claims(text)).singleElement().satisfies(claim -> {
                assertThat(addresses.proves(claim, lines.get(0))).isTrue();
                assertThat(addresses.proves(claim, lines.get(1))).isFalse();
            });
        }
    }

    @Test
    void eachLetterHasATokenOfItsOwnAndNobodyMakesOne() {
        String first = addresses.of(lines.get(0), "");
        String second = addresses.of(lines.get(1), "");
        String forged = second.substring(0, second.indexOf('-')) + first.substring(first.indexOf('-'));
        ReturnedLetters letters = new ReturnedLetters(addresses);
        press.jdbi.useHandle(handle -> {
            ReturnAddresses.Claim claim = addresses.claims(forged).iterator().next();
            assertThat(claim.delivery()).isEqualTo(lines.get(1).id());
            assertThat(letters.named(handle, claim)).isEmpty();
            assertThat(letters.named(handle, addresses.claims(second).iterator().next()))
                    .contains(lines.get(1));
            assertThat(letters.named(handle, new ReturnAddresses.Claim(987_654, "a".repeat(16))))
                    .isEmpty();
        });
        ReturnAddresses others = new ReturnAddresses(new byte[] {8}, Optional.of("bounces@press.example.org"));
        assertThat(others.proves(addresses.claims(first).iterator().next(), lines.get(0)))
                .isFalse();
    }

    @Test
    void whatIsNoneIsNone() {
        assertThat(addresses.claims("bounces+zzzzzzzzzzzzz-abcdefghijklmnop@press.example.org"))
                .isEmpty();
        assertThat(addresses.claims("bounces+1-abc@press.example.org, bounces@press.example.org"))
                .isEmpty();
        assertThat(addresses.claims("otherbounces+1-abcdefghijklmnop@press.example.org"))
                .isEmpty();
        assertThat(addresses.claims("bounces+1-abcdefghijklmnop ".repeat(100))).hasSize(1);
    }

    @Test
    void withoutAnAddressForBouncesTheSenderGetsThem() {
        ReturnAddresses none = new ReturnAddresses(new byte[] {7}, Optional.empty());
        assertThat(none.of(lines.get(0), "letter@press.example.org")).isEqualTo("letter@press.example.org");
        assertThat(none.claims("+1-abcdefghijklmnop@press.example.org")).isEmpty();
    }
}
