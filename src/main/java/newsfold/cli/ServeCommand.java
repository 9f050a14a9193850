package newsfold.cli;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import newsfold.check.Finding;
import newsfold.database.DataFolder;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.EmbeddedDatabase;
import newsfold.database.Secrets;
import org.jdbi.v3.core.Jdbi;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "Starts the press: gathering, publishing, sending, the desk and the front.")
final class ServeCommand implements Runnable {
    private static final List<String> DATABASE =
            List.of("newsfold.database.url", "newsfold.database.user", "newsfold.database.password");

    private static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";

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
        List<Finding> wrong = settings.wrong();
        if (!wrong.isEmpty()) {
            wrong.forEach(finding -> System.err.println(finding.sentence()));
            System.exit(1);
        }
        settings.secretFiles().values().forEach(System::setProperty);
        System.setProperty("quarkus.otel.sdk.disabled", Boolean.toString(!settings.traced()));
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            checkFree(settings.pages());
        }
        checkLetters(settings);
        DataFolder folder = DataFolder.open(settings.data());
        HeadStart.begin();
        System.setProperty("newsfold.data", folder.path().toString());
        // the same after a restart, so that what a killed process had in hand is taken up at once
        String instance = folder.secret("instance");
        System.setProperty("newsfold.gather.instance", instance);
        System.setProperty("newsfold.mail.instance", instance);
        System.setProperty("quarkus.quartz.instance-id", instance);
        Optional<EmbeddedDatabase> embedded = Optional.empty();
        if (settings.database().isPresent()) {
            DatabaseAccess.makeUsable(settings.database().get());
            System.setProperty(SESSION_KEY, sharedSessionKey(settings.database().get()));
        } else {
            System.setProperty(SESSION_KEY, folder.secret("session-key"));
            EmbeddedDatabase database = EmbeddedDatabase.start(folder, settings.databasePort());
            embedded = Optional.of(database);
            DatabaseAccess.makeUsable(database.address());
            tell(database.address());
        }
        Optional<EmbeddedDatabase> toClose = embedded;
        CountDownLatch end = new CountDownLatch(1);
        toClose.ifPresent(database -> database.outlast(end));
        Quarkus.run(null, (code, failure) -> {
            end.countDown();
            toClose.ifPresent(database -> {
                database.close();
                DATABASE.forEach(System::clearProperty);
            });
            folder.close();
            // a live reload ends the application, not the process
            if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
                System.exit(code);
            }
        });
    }

    /** Who signed in on one of several instances is known on all: what seals the cookies is kept where they share it. */
    private static String sharedSessionKey(DatabaseAddress address) {
        Jdbi jdbi = Jdbi.create(address.url(), address.user(), address.password());
        return Base64.getEncoder().encodeToString(new Secrets(jdbi).secret("session"));
    }

    /** A template that cannot be used would be found out at seven in the morning. */
    private static void checkLetters(StartSettings settings) throws DatabaseProblem {
        try {
            settings.renderer();
        } catch (IllegalArgumentException e) {
            throw new DatabaseProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private static void tell(DatabaseAddress address) {
        System.setProperty(DATABASE.get(0), address.url());
        System.setProperty(DATABASE.get(1), address.user());
        System.setProperty(DATABASE.get(2), address.password());
    }

    /** Before anything is made: a taken port would be found only after the database and the schedule have started. */
    private static void checkFree(InetSocketAddress pages) throws DatabaseProblem {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(pages);
        } catch (IOException e) {
            throw new DatabaseProblem(
                    "Port " + pages.getPort() + " on " + pages.getHostString() + " cannot be used (" + e.getMessage()
                            + "): stop what uses it, or set newsfold.port or newsfold.host.",
                    e);
        }
    }
}
