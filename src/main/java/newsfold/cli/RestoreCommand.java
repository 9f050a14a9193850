package newsfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import newsfold.backup.BackupProblem;
import newsfold.backup.Restore;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = {
            "Fills an empty database, and the data folder, from a backup of this version or an earlier one.",
            "Letters that were open when it was made are called unknown, since they may have been sent after it; editions that came due"
                    + " since are not made. Editors see both at the desk and decide."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--resume",
            description =
                    "Goes on where the backup was made: sends its open letters, makes its missed editions. For a backup"
                            + " made after the program was stopped, and not started again.")
    private boolean resume;

    /**
     * What the line holds.
     *
     * @param doubtful letters that were open and are called unknown
     */
    private record Line(String backup, Instant made, String database, long rows, int files, int doubtful) {}

    @Override
    public Integer call() {
        StartSettings settings = StartSettings.read();
        try (Restore restore = Restore.from(file);
                DatabaseAccess database = settings.databaseAsItIs();
                JsonLines lines = new JsonLines()) {
            int doubtful = restore.into(
                    database.address(),
                    settings.data(),
                    resume,
                    Clock.systemUTC().instant());
            lines.write(new Line(
                    file.toString(),
                    restore.manifest().made(),
                    database.address().url(),
                    restore.manifest().rows(),
                    restore.manifest().files().size(),
                    doubtful));
            return 0;
        } catch (DatabaseProblem | BackupProblem e) {
            System.err.println(e.getMessage());
        } catch (SQLException | IOException e) {
            System.err.println("Nothing was restored: " + e.getMessage());
        }
        return 1;
    }
}
