package newsfold.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimKeyTest {
    @TempDir
    Path folder;

    @Test
    void aKeyComesBackAsItWasWritten() throws IOException {
        for (DkimKey key : new DkimKey[] {DkimKey.makeRsa(), DkimKey.makeEd25519()}) {
            DkimKey read = DkimKey.read(file(key.pem()));
            assertThat(read.record()).isEqualTo(key.record());
            assertThat(read.algorithm()).isEqualTo(key.algorithm());
            assertThat(read.sign(new byte[] {1})).isEqualTo(key.sign(new byte[] {1}));
        }
    }

    @Test
    void keysOfTheJdkAndOfOldToolsAreRead() throws Exception {
        byte[] rsa = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        byte[] pkcs1 = PrivateKeyInfo.getInstance(rsa)
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        DkimKey old = DkimKey.read(file(pem("RSA PRIVATE KEY", pkcs1)));
        assertThat(old.record())
                .isEqualTo(DkimKey.read(file(pem("PRIVATE KEY", rsa))).record());
        byte[] ed = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        assertThat(DkimKey.read(file(pem("PRIVATE KEY", ed))).algorithm()).isEqualTo("ed25519-sha256");
    }

    @Test
    void whatIsNoKeyIsRefusedWithTheReason() throws Exception {
        assertThatThrownBy(() -> DkimKey.read(file("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no private key");
        assertThatThrownBy(() -> DkimKey.read(file(pem("PRIVATE KEY", new byte[] {1, 2, 3}))))
                .isInstanceOf(IOException.class);
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
        assertThatThrownBy(() -> DkimKey.read(file(
                        pem("PRIVATE KEY", curve.generateKeyPair().getPrivate().getEncoded()))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither RSA nor Ed25519");
        KeyPairGenerator weak = KeyPairGenerator.getInstance("RSA");
        weak.initialize(512);
        assertThatThrownBy(() -> DkimKey.read(file(
                        pem("PRIVATE KEY", weak.generateKeyPair().getPrivate().getEncoded()))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("512 bits");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("key.pem"), text);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }
}
