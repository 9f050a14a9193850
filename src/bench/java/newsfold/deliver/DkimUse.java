package newsfold.deliver;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import newsfold.dkim.DkimKey;
import newsfold.dkim.DkimSigner;
import org.jspecify.annotations.Nullable;

/** How letters are signed that are measured, and what part of the wire's speed is wanted of them. */
enum DkimUse implements DkimSettings {
    UNSIGNED("unsigned", 0.45, null),
    ED25519("signed with Ed25519", 0.4, DkimKey.makeEd25519()),
    RSA("signed with RSA-2048", 0.2, DkimKey.makeRsa());

    private final String words;
    private final double wanted;
    private final @Nullable DkimKey key;

    DkimUse(String words, double wanted, @Nullable DkimKey key) {
        this.words = words;
        this.wanted = wanted;
        this.key = key;
    }

    double wanted() {
        return wanted;
    }

    Transport over(Transport way) {
        return key == null ? way : new SigningTransport(way, this);
    }

    @Override
    public Optional<String> domain() {
        return Optional.of("press.example.org");
    }

    @Override
    public List<DkimSigner.Selected> keys() {
        return key == null ? List.of() : List.of(new DkimSigner.Selected("2026a", key));
    }

    @Override
    public Optional<String> selector() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> keyFile() {
        return Optional.empty();
    }

    @Override
    public Optional<String> edSelector() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> edKeyFile() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return words;
    }
}
