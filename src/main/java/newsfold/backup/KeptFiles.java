package newsfold.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the data folder that belong to what is kept, and not to the machine or to the embedded database. */
final class KeptFiles {
    private static final Set<String> OF_THE_MACHINE =
            Set.of("postgres", "postgres-program", "postgres.log", "lock", "instance", "database-password");
    /** Java's own, of one build: see {@code bin/newsfold}. */
    private static final String CLASSES = "classes-";

    private KeptFiles() {}

    /** Their paths in the folder; none where there is no folder. */
    static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(folder::relativize)
                    .filter(file -> isKept(file.getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKept(String name) {
        return !OF_THE_MACHINE.contains(name) && !name.startsWith(CLASSES);
    }

    /**
     * Where a file of a backup belongs in a folder.
     *
     * @throws BackupProblem when it would lie outside, as no backup of ours has it
     */
    static Path place(Path folder, String name) throws BackupProblem {
        Path place = folder.resolve(name).normalize();
        if (!place.startsWith(folder.normalize()) || place.equals(folder.normalize())) {
            throw new BackupProblem("The backup has a file \"" + name + "\", which lies outside of the data folder.");
        }
        return place;
    }
}
