package newsfold.dkim;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A private key that signs letters. Thread-safe. */
public abstract sealed class DkimKey {
    /** What receivers still take and what a DNS record of two strings holds (RFC 8301). */
    private static final int RSA_BITS = 2048;

    private static final int LEAST_RSA_BITS = 1024;
    /** RFC 8410. */
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ((?:RSA )?)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");

    private DkimKey() {}

    public static DkimKey makeRsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return new Rsa((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    public static DkimKey makeEd25519() {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        Ed25519.generatePrivateKey(new SecureRandom(), seed);
        return new Ed(seed);
    }

    static DkimKey ed25519(byte[] seed) {
        return new Ed(seed.clone());
    }

    /**
     * Reads a PEM file as this program, {@code openssl genpkey}, {@code openssl genrsa} or {@code opendkim-genkey} write it.
     *
     * @throws IOException when there is no such key; the message says why and does not name the file
     */
    public static DkimKey read(Path file) throws IOException {
        Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!pem.find()) {
            throw new IOException("it holds no private key in PEM form without a passphrase");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
            return pem.group(1).isEmpty() ? of(PrivateKeyInfo.getInstance(der)) : rsa(RSAPrivateKey.getInstance(der));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("its private key cannot be read: " + e.getMessage(), e);
        }
    }

    private static DkimKey of(PrivateKeyInfo info) throws IOException, GeneralSecurityException {
        if (info.getPrivateKeyAlgorithm().getAlgorithm().equals(ED25519)) {
            byte[] seed = ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
            if (seed.length != Ed25519.SECRET_KEY_SIZE) {
                throw new IOException("its Ed25519 key has " + seed.length + " bytes instead of 32");
            }
            return new Ed(seed);
        }
        if (info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return rsa(RSAPrivateKey.getInstance(info.parsePrivateKey()));
        }
        throw new IOException("its key is neither RSA nor Ed25519");
    }

    private static DkimKey rsa(RSAPrivateKey key) throws IOException, GeneralSecurityException {
        byte[] pkcs8 = new PrivateKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), key)
                .getEncoded();
        RSAPrivateCrtKey read =
                (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        if (read.getModulus().bitLength() < LEAST_RSA_BITS) {
            throw new IOException("its RSA key has " + read.getModulus().bitLength() + " bits, which receivers refuse");
        }
        return new Rsa(read);
    }

    /** As it stands in a signature's a=. */
    public abstract String algorithm();

    /** PKCS#8, as {@link #read} takes it. */
    public String pem() {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8());
        return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
    }

    /** The public key as it stands in a record's p=, Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(publicBytes());
    }

    /** The whole text of the DNS record. */
    public String record() {
        return "v=DKIM1; k=" + keyType() + "; p=" + publicKey();
    }

    abstract String keyType();

    abstract byte[] pkcs8();

    abstract byte[] publicBytes();

    abstract byte[] sign(byte[] canonicalHeaders);

    private static final class Rsa extends DkimKey {
        private final RSAPrivateCrtKey key;

        Rsa(RSAPrivateCrtKey key) {
            this.key = key;
        }

        @Override
        public String algorithm() {
            return "rsa-sha256";
        }

        @Override
        String keyType() {
            return "rsa";
        }

        @Override
        byte[] pkcs8() {
            return key.getEncoded();
        }

        @Override
        byte[] publicBytes() {
            BigInteger exponent = key.getPublicExponent();
            try {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(key.getModulus(), exponent))
                        .getEncoded();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a private key has its public one", e);
            }
        }

        @Override
        byte[] sign(byte[] canonicalHeaders) {
            try {
                Signature signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(key);
                signature.update(canonicalHeaders);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java signs with RSA", e);
            }
        }
    }

    private static final class Ed extends DkimKey {
        private final byte[] seed;
        private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

        Ed(byte[] seed) {
            this.seed = seed;
            Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        }

        @Override
        public String algorithm() {
            return "ed25519-sha256";
        }

        @Override
        String keyType() {
            return "ed25519";
        }

        @Override
        byte[] pkcs8() {
            try {
                return new PrivateKeyInfo(new AlgorithmIdentifier(ED25519), new DEROctetString(seed)).getEncoded();
            } catch (IOException e) {
                throw new IllegalStateException("32 bytes can be encoded", e);
            }
        }

        @Override
        byte[] publicBytes() {
            return publicKey;
        }

        /** RFC 8463 signs the hash of the headers, not the headers. */
        @Override
        byte[] sign(byte[] canonicalHeaders) {
            byte[] hash = BodyHash.sha256().digest(canonicalHeaders);
            byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(seed, 0, publicKey, 0, hash, 0, hash.length, signature, 0);
            return signature;
        }
    }
}
