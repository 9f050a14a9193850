package newsfold.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.Readers;
import newsfold.subscribers.SubscriberExporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export-subscribers",
        description = "Writes the active readers of a digest as CSV that import-subscribers takes back.")
final class ExportSubscribersCommand implements Callable<Integer> {
    @Option(names = "--digest", required = true, paramLabel = "SLUG", description = "The digest's short name.")
    private String digest = "";

    @Override
    public Integer call() {
        try (DatabaseAccess database = StartSettings.read().openDatabase()) {
            Optional<StandingDigest> found = new Digests(database.jdbi()).find(digest);
            if (found.isEmpty()) {
                System.err.println("There is no digest \"" + digest + "\": give its short name with --digest.");
                return 1;
            }
            new SubscriberExporter(new Readers(database.jdbi()))
                    .run(found.get().id(), new FileOutputStream(FileDescriptor.out));
            return 0;
        } catch (DatabaseProblem e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("The readers cannot be written: " + e.getMessage());
        }
        return 1;
    }
}
