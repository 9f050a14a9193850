package newsfold.cli;

import io.quarkus.runtime.Quarkus;
import java.util.Optional;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseProblem;
import newsfold.database.EmbeddedDatabase;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "Starts the press: gathering, publishing, sending, the desk and the front.")
final class ServeCommand implements Runnable {

    @Override
    public void run() {
        try {
            start();
        } catch (DatabaseProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    private static void start() throws DatabaseProblem {
        StartSettings settings = StartSettings.read();
        DataFolder folder = DataFolder.open(settings.data());
        System.setProperty("newsfold.data", folder.path().toString());
        System.setProperty("quarkus.http.auth.session.encryption-key", folder.secret("session-key"));
        Optional<EmbeddedDatabase> embedded = Optional.empty();
        if (settings.databaseUrl().isEmpty()) {
            EmbeddedDatabase database = EmbeddedDatabase.start(folder, settings.databasePort());
            System.setProperty("newsfold.database.url", database.url());
            System.setProperty("newsfold.database.user", database.user());
            System.setProperty("newsfold.database.password", database.password());
            embedded = Optional.of(database);
        }
        Optional<EmbeddedDatabase> toClose = embedded;
        Quarkus.run(null, (code, failure) -> {
            toClose.ifPresent(EmbeddedDatabase::close);
            folder.close();
            System.exit(code);
        });
    }
}
