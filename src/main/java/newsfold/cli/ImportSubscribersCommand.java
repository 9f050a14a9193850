package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.ImportReport;
import newsfold.subscribers.SubscriberImporter;
import newsfold.subscribers.UnreadableFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import-subscribers",
        description =
                "Brings readers from a CSV file into a digest; who left it once is not brought back. Writes a line with"
                        + " the counts, and a sentence for each line that was left out to standard error.")
final class ImportSubscribersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "With a column email or address, and perhaps one name.")
    private Path file = Path.of("");

    @Option(names = "--digest", required = true, paramLabel = "SLUG", description = "The digest's short name.")
    private String digest = "";

    @Option(names = "--dry-run", description = "Report only, and change nothing.")
    private boolean rehearse;

    /**
     * What the line holds.
     *
     * @param skipped lines that were left out
     */
    private record Line(String digest, int added, int known, int left, int skipped, boolean dryRun) {}

    @Override
    public Integer call() {
        try (DatabaseAccess database = StartSettings.read().openDatabase();
                JsonLines lines = new JsonLines()) {
            Optional<StandingDigest> found = new Digests(database.jdbi()).find(digest);
            if (found.isEmpty()) {
                System.err.println("There is no digest \"" + digest + "\": give its short name with --digest.");
                return 1;
            }
            ImportReport report = new SubscriberImporter(database.jdbi())
                    .run(
                            Files.readAllBytes(file),
                            found.get().id(),
                            rehearse,
                            Clock.systemUTC().instant());
            report.problems().forEach(System.err::println);
            lines.write(new Line(
                    digest,
                    report.added(),
                    report.known(),
                    report.left(),
                    report.problems().size(),
                    rehearse));
            return 0;
        } catch (DatabaseProblem | UnreadableFileException e) {
            System.err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + file + ".");
        } catch (IOException e) {
            System.err.println("The file " + file + " cannot be read: " + e.getMessage());
        }
        return 1;
    }
}
