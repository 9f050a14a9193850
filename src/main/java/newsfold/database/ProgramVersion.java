package newsfold.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which PostgreSQL the embedded one is, and which made the files that it finds: one major version cannot read another's. */
final class ProgramVersion {
    private static final Pattern MAJOR = Pattern.compile("PostgreSQL\\) (\\d+)");

    private ProgramVersion() {}

    /**
     * Says so where that is why it did not start.
     *
     * @param home of the database's files
     * @param program where the embedded one was unpacked
     * @throws DatabaseProblem when the files are another major version's
     */
    static void refuseOther(Path home, Path program) throws DatabaseProblem {
        try {
            Path mark = home.resolve("PG_VERSION");
            Optional<String> own = of(program);
            if (own.isEmpty() || Files.notExists(mark)) {
                return;
            }
            String made = Files.readString(mark).strip();
            if (!made.equals(own.get())) {
                throw new DatabaseProblem("The database in " + home + " was made by PostgreSQL " + made
                        + ", this version of Newsfold brings PostgreSQL " + own.get()
                        + ": with the version that you had, write a backup (newsfold backup FILE); with this one, restore it into"
                        + " another data folder (newsfold.data, newsfold restore FILE --resume).");
            }
        } catch (IOException e) {
            // then the first reason is all that is known
        }
    }

    private static Optional<String> of(Path program) throws IOException {
        Optional<Path> server;
        try (Stream<Path> files = Files.walk(program)) {
            server = files.filter(file -> file.endsWith(Path.of("bin", "postgres")))
                    .findFirst();
        }
        if (server.isEmpty()) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(server.get().toString(), "--version")
                .redirectErrorStream(true)
                .start();
        Matcher said = MAJOR.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }
}
