package newsfold.cli;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import jdk.jfr.FlightRecorder;
import org.jdbi.v3.core.statement.JdbiStatementEvent;

/** What needs neither settings nor database is made while the database starts; who needs it first waits for it. */
final class HeadStart {
    private HeadStart() {}

    static void begin() {
        // a live reload loads the program anew
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
            Thread thread = new Thread(HeadStart::run, "newsfold-head-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void run() {
        try {
            // what Quarkus makes without settings
            Class.forName(
                    Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The program was not packaged by Quarkus", e);
        }
        // Jdbi would have Java learn its event with the first statement
        if (ModuleLayer.boot().findModule("jdk.jfr").isPresent() && FlightRecorder.isAvailable()) {
            FlightRecorder.register(JdbiStatementEvent.class);
        }
    }
}
