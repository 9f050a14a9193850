package newsfold.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.publish.PlanChangedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "send",
        description =
                "Shows how the letters of an edition stand, and lets them go, holds them or takes them back, also in the"
                        + " middle of their sending. The server does the sending. Writes a line of JSON.",
        mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "EDITION",
            description = "Its number; the newest edition where it is missing.")
    private @Nullable Long edition;

    @ArgGroup
    private Step step = new Step();

    /** At most one. */
    private static final class Step {
        @Option(
                names = "--now",
                paramLabel = "LETTERS",
                description = "Let so many waiting letters go at once, whatever the time for review.")
        private @Nullable Integer now;

        @Option(names = "--hold", description = "Keep all waiting letters back until they are released.")
        private boolean hold;

        @Option(names = "--release", description = "Let held letters go on.")
        private boolean release;

        @Option(names = "--cancel", paramLabel = "LETTERS", description = "Take so many waiting letters back for good.")
        private @Nullable Integer cancel;

        @Option(
                names = "--again",
                paramLabel = "LETTERS",
                description =
                        "Send so many letters, of which nobody knows whether they arrived, once more with the same"
                                + " Message-ID.")
        private @Nullable Integer again;
    }

    @Override
    public Integer call() throws IOException {
        try (DatabaseAccess database = StartSettings.read().openDatabase();
                JsonLines lines = new JsonLines()) {
            Optional<EditionAtHand> found = EditionAtHand.find(database, Optional.ofNullable(edition));
            if (found.isEmpty()) {
                System.err.println(
                        edition == null ? "There is no edition yet." : "There is no edition " + edition + ".");
                return 1;
            }
            take(found.get());
            lines.write(found.get().line());
            return 0;
        } catch (DatabaseProblem | PlanChangedException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private void take(EditionAtHand letters) throws PlanChangedException {
        long id = letters.edition().id();
        if (letters.edition().awaits() && (step.release || step.now != null)) {
            throw new PlanChangedException("Edition " + id
                    + " waits for an editor's approval: nothing was changed. Approve it at the desk, on its page.");
        }
        if (step.hold) {
            letters.departures().hold(id);
        } else if (step.release) {
            letters.departures().release(id);
        } else if (step.now != null) {
            if (letters.waiting() != step.now) {
                throw new PlanChangedException("It would be " + letters.waiting() + " letters now, not " + step.now
                        + ": nothing was changed. Give that number with --now.");
            }
            letters.departures().sendNow(id, Clock.systemUTC().instant());
        } else if (step.cancel != null) {
            letters.dispatcher().cancel(id, step.cancel, EditionAtHand.ASKED_BY);
        } else if (step.again != null) {
            letters.dispatcher().sendUnknownAgain(id, step.again);
        }
    }
}
