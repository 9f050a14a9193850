package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import newsfold.backup.Backup;
import newsfold.backup.BackupProblem;
import newsfold.backup.Manifest;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = {
            "Writes all that is kept into one file, the database and the data folder's files, as they are at one moment; the program"
                    + " may be running.",
            "The file lets in whoever has it: it holds readers' addresses and the keys of their links. What is in the folder config is"
                    + " not in it."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "To be made, a ZIP archive.")
    private Path file = Path.of("");

    /**
     * What the line holds.
     *
     * @param running whether the program may have been running
     */
    private record Line(String backup, Instant made, long rows, int files, long bytes, boolean running) {}

    @Override
    public Integer call() {
        StartSettings settings = StartSettings.read();
        try (DatabaseAccess database = settings.databaseAsItIs();
                JsonLines lines = new JsonLines()) {
            Manifest manifest = Backup.write(
                    database.address(), settings.data(), file, Clock.systemUTC().instant());
            lines.write(new Line(
                    file.toString(),
                    manifest.made(),
                    manifest.rows(),
                    manifest.files().size(),
                    Files.size(file),
                    manifest.running()));
            return 0;
        } catch (DatabaseProblem | BackupProblem e) {
            System.err.println(e.getMessage());
        } catch (SQLException | IOException e) {
            System.err.println("The backup failed, there is none: " + e.getMessage());
        }
        return 1;
    }
}
