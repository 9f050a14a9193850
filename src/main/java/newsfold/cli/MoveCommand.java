package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import newsfold.backup.BackupProblem;
import newsfold.backup.Move;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "move",
        description = {
            "Takes everything from the database in use, the embedded one for instance, to an empty one of your own, where the press"
                    + " then goes on as if nothing had been. Stop the program first.",
            "The old one stays as it is, but is marked: the program does not start on it again."
        },
        mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            description = "The empty database, such as jdbc:postgresql://db.example.org/newsfold.")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "As whom to enter it; postgres without this.")
    private String user = "postgres";

    @Option(names = "--password-file", paramLabel = "FILE", description = "Whose first line is its password.")
    private @Nullable Path passwordFile;

    @Option(names = "--undo", description = "Takes the mark from the old one, to go on there.")
    private boolean undo;

    /** What the line holds. */
    private record Line(String moved, String to, long rows) {}

    @Override
    public Integer call() {
        if (undo == (url != null)) {
            System.err.println("Give the URL of the empty database to move to, or --undo.");
            return 2;
        }
        StartSettings settings = StartSettings.read();
        try (DatabaseAccess database = settings.databaseAsItIs();
                JsonLines lines = new JsonLines()) {
            if (url == null) {
                Move.undo(database.address());
                return 0;
            }
            DatabaseAddress target = new DatabaseAddress(url, user, password());
            long rows = Move.run(database.address(), target, Clock.systemUTC().instant());
            lines.write(new Line(database.address().url(), url, rows));
            System.err.println(
                    "Now set newsfold.database.url=" + url + ", newsfold.database.user=" + user
                            + " and newsfold.database.password, and start the program. The data folder is still needed for its keys.");
            return 0;
        } catch (DatabaseProblem | BackupProblem e) {
            System.err.println(e.getMessage());
        } catch (SQLException | IOException e) {
            System.err.println("Nothing was moved: " + e.getMessage());
        }
        return 1;
    }

    private String password() throws IOException {
        return passwordFile == null
                ? ""
                : Files.readString(passwordFile).lines().findFirst().orElse("");
    }
}
