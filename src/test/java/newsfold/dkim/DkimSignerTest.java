package newsfold.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of ours before Apache James's verifier, which shares no code with us. */
class DkimSignerTest {
    private static final DkimKey RSA = DkimKey.makeRsa();
    private static final DkimKey ED = DkimKey.makeEd25519();
    private static final String MESSAGE = String.join(
            "\r\n",
            "Date: Sat, 21 Nov 2026 06:00:00 +0000",
            "From: The Quay Letter <letter@press.example.org>",
            "To: ann@reader.example",
            "Message-ID: <0123456789abcdef@press.example.org>",
            "Subject: =?UTF-8?Q?Bridge_closed:_the_day=E2=80=99s?=",
            "\t=?UTF-8?Q?_news?=",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "Content-Transfer-Encoding: quoted-printable",
            "List-Id: \"The Quay Letter\" <quay.press.example.org>",
            "List-Unsubscribe: <https://press.example.org/unsubscribe/abc>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Feedback-ID: 17:quay:edition:newsfold",
            "Auto-Submitted: auto-generated",
            "",
            "The bridge  is closed. =20",
            "",
            ".A line that begins with a dot",
            "",
            "");

    @Test
    void anRsaSignatureHoldsBeforeAnotherVerifier() throws Exception {
        String signed = sign(new DkimSigner.Selected("r1", RSA));
        assertThat(verify(signed)).containsExactly("r1");
    }

    /** James knows no Ed25519, so this one is checked by the definition, with the JDK's Ed25519, which is not the one we sign with. */
    @Test
    void anEd25519SignatureHoldsByTheDefinition() throws Exception {
        String signed = sign(new DkimSigner.Selected("e1", ED));
        assertThat(holds(signed)).isTrue();
        assertThat(holds(signed.replace("The bridge  is", "The\tbridge is"))).isTrue();
        assertThat(holds(signed.replace("is closed", "is open"))).isFalse();
    }

    @Test
    void bothStandBesideOneAnother() throws Exception {
        String signed = sign(new DkimSigner.Selected("e1", ED), new DkimSigner.Selected("r1", RSA));
        assertThat(verify(signed)).containsExactly("r1");
        assertThat(holds(signed)).isTrue();
        assertThat(signed).endsWith(MESSAGE);
        assertThat(signed.substring(0, signed.length() - MESSAGE.length()).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(100));
    }

    @Test
    void theSameMessageGetsTheSameSignature() {
        assertThat(sign(new DkimSigner.Selected("r1", RSA))).isEqualTo(sign(new DkimSigner.Selected("r1", RSA)));
        assertThat(sign(new DkimSigner.Selected("e1", ED))).isEqualTo(sign(new DkimSigner.Selected("e1", ED)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: ",
                "To: ",
                "Subject: ",
                "Date: ",
                "Message-ID: ",
                "MIME-Version: ",
                "Content-Type: ",
                "Content-Transfer-Encoding: ",
                "List-Id: ",
                "List-Unsubscribe: ",
                "List-Unsubscribe-Post: ",
                "Feedback-ID: ",
                "Auto-Submitted: "
            })
    void aChangeOfAnyOfTheseFieldsBreaksIt(String field) throws Exception {
        String signed = sign(new DkimSigner.Selected("e1", ED), new DkimSigner.Selected("r1", RSA));
        String changed = signed.replace("\r\n" + field, "\r\n" + field + "x");
        assertThat(changed).isNotEqualTo(signed);
        assertThatThrownBy(() -> verify(changed)).isInstanceOf(FailException.class);
        assertThat(holds(changed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Somebody <else@press.example.org>",
                "Subject: Win",
                "To: all@reader.example",
                "Reply-To: else@elsewhere.example",
                "List-Unsubscribe: <https://elsewhere.example/>",
                "Content-Type: text/html"
            })
    void anotherSuchFieldOnTopOrBelowBreaksIt(String field) {
        String signed = sign(new DkimSigner.Selected("r1", RSA));
        assertThatThrownBy(() -> verify(field + "\r\n" + signed)).isInstanceOf(FailException.class);
        assertThatThrownBy(() -> verify(signed.replace("\r\nList-Id", "\r\n" + field + "\r\nList-Id")))
                .isInstanceOf(FailException.class);
    }

    @Test
    void aChangeOfTheBodyBreaksItAndBlanksDoNot() throws Exception {
        String signed = sign(new DkimSigner.Selected("r1", RSA));
        assertThat(verify(signed + "\r\n\r\n")).hasSize(1);
        assertThat(verify(signed.replace("bridge  is", "bridge is"))).hasSize(1);
        assertThatThrownBy(() -> verify(signed + "x")).isInstanceOf(FailException.class);
        assertThatThrownBy(() -> verify(signed.replace("is closed", "is open"))).isInstanceOf(FailException.class);
    }

    /** The example of RFC 8463, appendix A: its key, its message, and the signature that must come out. */
    @Test
    void theExampleOfRfc8463ComesOut() {
        String header = "From: Joe SixPack <joe@football.example.com>\r\n"
                + "To: Suzie Q <suzie@shopping.example.net>\r\n"
                + "Subject: Is dinner ready?\r\n"
                + "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n"
                + "Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n";
        byte[] body = "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n".getBytes(US_ASCII);
        String hash = base64(new BodyHash().update(body, 0, body.length).finish());
        assertThat(hash).isEqualTo("2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=");
        DkimKey key = DkimKey.ed25519(Base64.getDecoder().decode("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A="));
        assertThat(key.record()).isEqualTo("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
        byte[] input = DkimSigner.input(
                new HeaderFields(header.getBytes(US_ASCII)),
                List.of("from", "to", "subject", "date", "message-id", "from", "subject", "date"),
                "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n"
                        + " d=football.example.com; i=@football.example.com;\r\n"
                        + " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n"
                        + " subject : date : message-id : from : subject : date;\r\n"
                        + " bh=" + hash + ";\r\n b=");
        assertThat(base64(key.sign(input)))
                .isEqualTo("/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==");
    }

    private static String sign(DkimSigner.Selected... keys) {
        byte[] signed = new DkimSigner("press.example.org", List.of(keys)).sign(MESSAGE.getBytes(ISO_8859_1));
        return new String(signed, ISO_8859_1);
    }

    /** Whether the first signature, an Ed25519 one, holds by RFC 6376 and RFC 8463 spelled out in patterns. */
    private static boolean holds(String message) throws Exception {
        int end = message.indexOf("\r\n\r\n");
        List<String> fields = new ArrayList<>(
                List.of(message.substring(0, end).replaceAll("\r\n[ \t]", " ").split("\r\n")));
        String own = fields.remove(0);
        Map<String, String> tags = new HashMap<>();
        for (String tag : own.substring(own.indexOf(':') + 1).split(";")) {
            int equals = tag.indexOf('=');
            tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).replaceAll("\\s", ""));
        }
        StringBuilder input = new StringBuilder();
        for (String name : tags.get("h").split(":")) {
            for (int i = fields.size() - 1; i >= 0; i--) {
                if (fields.get(i).toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                    input.append(relaxed(fields.remove(i))).append("\r\n");
                    break;
                }
            }
        }
        input.append(relaxed(own.replaceAll("; *b=.*", "; b=")));
        String body = message.substring(end + 4)
                .replaceAll("[ \t]+", " ")
                .replace(" \r\n", "\r\n")
                .replaceAll("(\r\n)+\\z", "\r\n");
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        if (!base64(sha256.digest(body.getBytes(ISO_8859_1))).equals(tags.get("bh"))) {
            return false;
        }
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(ED.publicBytes()));
        Signature signature = Signature.getInstance("Ed25519", "SunEC");
        signature.initVerify(KeyFactory.getInstance("Ed25519", "SunEC").generatePublic(new X509EncodedKeySpec(spki)));
        signature.update(sha256.digest(input.toString().getBytes(ISO_8859_1)));
        return signature.verify(Base64.getDecoder().decode(tags.get("b")));
    }

    private static String relaxed(String field) {
        int colon = field.indexOf(':');
        return field.substring(0, colon).toLowerCase(Locale.ROOT) + ":"
                + field.substring(colon + 1).replaceAll("[ \t]+", " ").strip();
    }

    /** The selectors whose signatures hold. */
    private static List<String> verify(String message) throws Exception {
        Map<String, String> records = Map.of("r1", RSA.record(), "e1", ED.record());
        DKIMVerifier verifier = new DKIMVerifier((method, selector, domain) -> {
            assertThat(domain.toString()).isEqualTo("press.example.org");
            return List.of(records.get(selector.toString()));
        });
        List<SignatureRecord> held =
                verifier.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1)));
        if (held == null) {
            return List.of();
        }
        return held.stream().map(record -> record.getSelector().toString()).collect(Collectors.toList());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
