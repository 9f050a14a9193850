package newsfold.deliver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsfold.dkim.DkimKey;
import newsfold.dkim.DkimSigner;

/** With what letters are signed, if at all; described in application.properties. */
@ConfigMapping(prefix = "newsfold.mail.dkim")
public interface DkimSettings {
    /** Nothing is signed without it. */
    Optional<String> domain();

    Optional<String> selector();

    Optional<Path> keyFile();

    @WithName("ed25519-selector")
    Optional<String> edSelector();

    @WithName("ed25519-key-file")
    Optional<Path> edKeyFile();

    default boolean isSigned() {
        return domain().filter(name -> !name.isBlank()).isPresent();
    }

    /**
     * The keys as they are configured, read anew.
     *
     * @throws UnreachableException when a setting is missing or a file holds no key: nothing goes out unsigned instead
     */
    default List<DkimSigner.Selected> keys() throws UnreachableException {
        List<DkimSigner.Selected> keys = new ArrayList<>();
        if (edSelector().isPresent() || edKeyFile().isPresent()) {
            keys.add(key("ed25519-selector", edSelector(), "ed25519-key-file", edKeyFile()));
        }
        if (selector().isPresent() || keyFile().isPresent() || keys.isEmpty()) {
            keys.add(key("selector", selector(), "key-file", keyFile()));
        }
        return keys;
    }

    private static DkimSigner.Selected key(
            String selectorSetting, Optional<String> selector, String fileSetting, Optional<Path> file)
            throws UnreachableException {
        String prefix = "newsfold.mail.dkim.";
        if (selector.isEmpty() || file.isEmpty()) {
            throw new UnreachableException("Letters are to be signed, but " + prefix
                    + (selector.isEmpty() ? selectorSetting : fileSetting)
                    + " is not set: newsfold dkim-key makes a key and says what to set.");
        }
        try {
            return new DkimSigner.Selected(selector.get().strip(), DkimKey.read(file.get()));
        } catch (IOException e) {
            // a file's own exceptions say no more than its name
            String reason = e instanceof FileSystemException ? e.getClass().getSimpleName() : e.getMessage();
            throw new UnreachableException(
                    "The DKIM key " + file.get() + " cannot be used (" + reason + "): check " + prefix + fileSetting
                            + ".",
                    e);
        }
    }
}
