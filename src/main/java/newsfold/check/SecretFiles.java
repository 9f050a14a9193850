package newsfold.check;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Settings that stand in files of their own, as systemd, containers and clusters hand secrets over: each secret NAME by
 * NAME-file, and any setting by a file of its name in one folder. Never says what a file holds.
 */
public final class SecretFiles {
    /** The folder; without it that in which systemd puts a unit's credentials. */
    static final String FOLDER = "newsfold.secrets";

    /** Those of mail servers are read anew at each login, elsewhere. */
    static final List<String> NAMES = List.of(
            "newsfold.database.password",
            "newsfold.bounces.password",
            "newsfold.bounces.hook-secret",
            "newsfold.oidc.client-secret");

    private static final String PART = "Settings";
    private static final String FILE = "-file";
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Map<String, String> values = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Function<String, Optional<String>> settings;

    /**
     * Reads them all.
     *
     * @param settings the value that holds without them, by name
     * @param credentials systemd's folder, from the environment
     */
    public SecretFiles(Function<String, Optional<String>> settings, Optional<String> credentials) {
        this.settings = settings;
        for (String name : NAMES) {
            set(name + FILE).ifPresent(file -> read(name, Path.of(file.strip()), name + FILE));
        }
        set(FOLDER).or(() -> credentials).ifPresent(folder -> readAll(Path.of(folder.strip())));
    }

    /** What they set, by name. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    /** What is wrong with them, or only unwise. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Optional<String> set(String name) {
        return settings.apply(name).filter(value -> !value.isBlank());
    }

    private void readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            findings.add(
                    Finding.failed(PART, FOLDER + " is \"" + folder + "\": allowed is a folder that can be read."));
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.startsWith("newsfold.") && Files.isRegularFile(file)) {
                    if (SettingValues.knows(name)) {
                        read(name, file, "the file of its name in " + folder);
                    } else {
                        findings.add(Finding.warning(PART, file + " has the name of no setting, and is not read."));
                    }
                }
            }
        } catch (IOException e) {
            findings.add(Finding.failed(
                    PART, "The folder " + folder + " cannot be listed (" + e + "): see " + FOLDER + "."));
        }
    }

    private void read(String name, Path file, String by) {
        try {
            String value = Files.readString(file).strip();
            if (value.isEmpty()) {
                findings.add(Finding.failed(PART, name + " is set by " + by + ", but " + file + " is empty."));
            } else if (set(name).isPresent() || values.containsKey(name)) {
                findings.add(
                        Finding.failed(PART, name + " is set twice, by " + by + " and otherwise: leave one of them."));
            } else {
                values.put(name, value);
                exposed(file).ifPresent(findings::add);
            }
        } catch (IOException e) {
            findings.add(Finding.failed(
                    PART,
                    name + " is set by " + by + ", but " + file + " cannot be read ("
                            + e.getClass().getSimpleName() + ")."));
        }
    }

    private static Optional<Finding> exposed(Path file) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Optional.empty();
        }
        return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)
                ? Optional.of(Finding.warning(
                        PART, file + " holds a secret and is open to every user of this machine: chmod o-rwx " + file))
                : Optional.empty();
    }
}
