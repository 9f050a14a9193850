package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.publish.PlanChangedException;
import newsfold.publish.Recipients;
import newsfold.publish.ResendPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "resend",
        description =
                "Counts the letters of a resend or a correction, and sends them when their number is given. Nothing is"
                        + " gathered or written anew, but the note of a correction. Writes a line of JSON.",
        mixinStandardHelpOptions = true)
final class ResendCommand implements Callable<Integer> {
    @Parameters(paramLabel = "EDITION", description = "Its number.")
    private long edition;

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Option(
            names = "--letters",
            paramLabel = "NUMBER",
            description = "Send them: the number that was counted. Without it nothing is sent.")
    private @Nullable Integer letters;

    private static final class Whom {
        @Option(
                names = "--to",
                paramLabel = "WHOM",
                description =
                        "failed (refused or come back), unknown (may have arrived), never (taken back), joined (since),"
                                + " all, or one address.")
        private @Nullable String to;

        @Option(
                names = "--correction",
                paramLabel = "FILE",
                description =
                        "A correction to all who got it: this note stands above the stories (UTF-8, paragraphs apart"
                                + " by empty lines).")
        private @Nullable Path correction;
    }

    /**
     * @param to whom, or correction
     * @param sent whether it was done
     */
    private record Line(long edition, String to, int round, int letters, boolean sent) {}

    @Override
    public Integer call() throws IOException {
        try (DatabaseAccess database = StartSettings.read().openDatabase();
                JsonLines lines = new JsonLines()) {
            Optional<EditionAtHand> found = EditionAtHand.find(database, Optional.of(edition));
            if (found.isEmpty()) {
                System.err.println("There is no edition " + edition + ".");
                return 1;
            }
            lines.write(run(found.get()));
            return 0;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + e.getFile() + ".");
        } catch (DatabaseProblem | PlanChangedException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
        }
        return 1;
    }

    private Line run(EditionAtHand found) throws IOException, PlanChangedException {
        @Nullable Path correction = whom.correction;
        String note = correction == null ? "" : Files.readString(correction);
        Recipients recipients = correction == null ? recipients(String.valueOf(whom.to)) : new Recipients.Holders();
        ResendPlan plan = found.dispatcher().plan(edition, recipients);
        String to = correction == null ? recipients.reason() : "correction";
        if (letters == null) {
            return new Line(edition, to, plan.round(), plan.letters(), false);
        }
        ResendPlan confirmed = new ResendPlan(plan.round(), letters);
        int sent = correction == null
                ? found.dispatcher().resend(edition, recipients, confirmed, EditionAtHand.ASKED_BY)
                : found.dispatcher().correct(edition, note, confirmed, EditionAtHand.ASKED_BY);
        return new Line(edition, to, plan.round(), sent, true);
    }

    private static Recipients recipients(String to) {
        return switch (to.toLowerCase(Locale.ROOT)) {
            case "failed" -> new Recipients.Failed();
            case "unknown" -> new Recipients.Unknown();
            case "never" -> new Recipients.NeverSent();
            case "joined" -> new Recipients.JoinedSince();
            case "all" -> new Recipients.All();
            default -> {
                if (to.indexOf('@') < 1) {
                    throw new IllegalArgumentException("\"" + to
                            + "\" names nobody: give failed, unknown, never, joined, all or an address with --to.");
                }
                yield new Recipients.One(to);
            }
        };
    }
}
