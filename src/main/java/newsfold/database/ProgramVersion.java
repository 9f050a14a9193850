package newsfold.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Which PostgreSQL the embedded one is, and which made the files that it finds: one major version cannot read another's. */
final class ProgramVersion {
    private ProgramVersion() {}

    /**
     * @param home of the database's files, if there are any yet
     * @throws DatabaseProblem when they are another major version's
     */
    static void refuseOther(Path home) throws IOException, DatabaseProblem {
        Path mark = home.resolve("PG_VERSION");
        if (Files.notExists(mark)) {
            return;
        }
        String made = Files.readString(mark).strip();
        String own = major();
        if (!made.equals(own)) {
            throw new DatabaseProblem("The database in " + home + " was made by PostgreSQL " + made
                    + ", this version of Newsfold brings PostgreSQL " + own
                    + ": with the version that you had, write a backup (newsfold backup FILE); with this one, restore it into"
                    + " another data folder (newsfold.data, newsfold restore FILE --resume).");
        }
    }

    private static String major() throws IOException {
        Properties embedded = new Properties();
        try (InputStream in = Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("embedded.properties"))) {
            embedded.load(in);
        }
        return embedded.getProperty("postgres", "").replaceFirst("\\..*", "");
    }
}
