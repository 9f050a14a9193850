package newsfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.compose.Digest;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.deliver.FromMailbox;
import newsfold.deliver.Mailing;
import newsfold.deliver.Mailings;
import newsfold.deliver.QuietHours;
import newsfold.gather.Feeds;
import newsfold.gather.Opml;
import newsfold.gather.OpmlImport;
import newsfold.gather.OpmlOutline;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.read.UnreadableException;
import newsfold.schedule.Slots;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an OPML list of feeds into a digest, which it makes where it is missing, and reports each line of it. */
@Command(
        name = "import-opml",
        description =
                "Takes the feeds of an OPML list into a digest, folders as sections; writes a line of JSON a feed.",
        mixinStandardHelpOptions = true)
final class ImportOpmlCommand implements Callable<Integer> {
    static final String DIGEST = "news";

    /** Every day at seven, in the digest's zone. */
    static final String CRON = "0 0 7 * * ?";

    @Parameters(paramLabel = "FILE", description = "An OPML file.")
    private Path file = Path.of("");

    @Option(
            names = "--digest",
            paramLabel = "SLUG",
            description = "The digest's short name; a digest that does not exist is made. Default: ${DEFAULT-VALUE}")
    private String digest = DIGEST;

    @Option(
            names = "--cron",
            paramLabel = "CRON",
            description = "When its editions are made: seconds, minutes, hours, day of month, month and day of week"
                    + " (default for a new digest: " + CRON + ").")
    private @Nullable String cron;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Its time zone, such as Europe/Berlin (default for a new digest: this machine's).")
    private @Nullable ZoneId zone;

    @Option(names = "--title", paramLabel = "TITLE", description = "Its title (default for a new digest: the list's).")
    private @Nullable String title;

    @Option(
            names = "--from",
            paramLabel = "MAILBOX",
            description = "Who its letters come from (default for a new digest: newsfold.mail.from).")
    private @Nullable String from;

    @Option(
            names = "--misfire",
            description = "What a start after a missed time does: make that edition once, or skip it"
                    + " (default for a new digest: once).")
    private StandingDigest.@Nullable Misfire misfire;

    @Option(
            names = "--review",
            paramLabel = "MINUTES",
            description = "Between making an edition and sending it, for an editor to look and hold it"
                    + " (default for a new digest: 0).")
    private @Nullable Integer review;

    @Option(
            names = "--unknown",
            description =
                    "What becomes of letters of which nobody knows whether they arrived: hold and show them, or send"
                            + " them again (default for a new digest: hold).")
    private Mailing.@Nullable Unknown unknown;

    @Option(
            names = "--quiet",
            paramLabel = "HOURS",
            description = "When no letter leaves, in its time zone, such as 22:00-06:30; none ends that"
                    + " (default for a new digest: none).")
    private @Nullable String quiet;

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Instant now = Clock.systemUTC().instant();
        Opml list;
        try {
            check(now);
        } catch (IllegalArgumentException e) {
            return complain(String.valueOf(e.getMessage()));
        }
        try {
            list = Opml.read(Files.readAllBytes(file));
        } catch (UnreadableException e) {
            return complain(file + ": " + e.getMessage());
        } catch (NoSuchFileException e) {
            return complain("There is no file " + file + ".");
        } catch (IOException e) {
            return complain("The file " + file + " cannot be read: " + e.getMessage());
        }
        try (DatabaseAccess access = StartSettings.read().openDatabase()) {
            List<OpmlImport.Line> report = access.jdbi().inTransaction(handle -> {
                List<OpmlImport.Line> done = take(access, handle, list, now);
                if (dryRun) {
                    handle.rollback();
                }
                return done;
            });
            try (JsonLines lines = new JsonLines()) {
                for (OpmlImport.Line line : report) {
                    lines.write(line);
                }
            }
            say(summary(report));
            return 0;
        } catch (DatabaseProblem | IllegalArgumentException e) {
            return complain(String.valueOf(e.getMessage()));
        }
    }

    private void check(Instant now) {
        if (cron != null
                && Slots.next(cron, Objects.requireNonNullElse(zone, ZoneOffset.UTC), now)
                        .isEmpty()) {
            throw new IllegalArgumentException("\"" + cron + "\" names no time to come.");
        }
        if (title != null && title.isBlank()) {
            throw new IllegalArgumentException("A digest's title is not blank.");
        }
        if (review != null && review < 0) {
            throw new IllegalArgumentException("The minutes for review are 0 or more, not " + review + ".");
        }
        if (from != null) {
            FromMailbox.check(from);
        }
        quietHours();
    }

    private @Nullable QuietHours quietHours() {
        return quiet == null || quiet.equals("none") ? null : QuietHours.parse(quiet);
    }

    private void revise(Mailings mailings, Handle handle, long id) {
        Mailing mailing = mailings.of(handle, id);
        mailings.set(
                handle,
                id,
                new Mailing(
                        Objects.requireNonNullElse(unknown, mailing.unknown()),
                        quiet == null ? mailing.quiet() : quietHours()));
    }

    private List<OpmlImport.Line> take(DatabaseAccess access, Handle handle, Opml list, Instant now) {
        Digests digests = new Digests(access.jdbi());
        Optional<StandingDigest> standing = digests.find(digest);
        long id = standing.isPresent()
                ? standing.get().id()
                : digests.create(
                        handle,
                        new Digest(
                                digest,
                                Objects.requireNonNullElse(list.title(), "News"),
                                ZoneId.systemDefault(),
                                Locale.ENGLISH,
                                List.of(),
                                20,
                                20),
                        CRON,
                        StandingDigest.Misfire.ONCE,
                        StartSettings.read().mailFrom(),
                        0,
                        now);
        digests.revise(handle, id, title, zone, cron, misfire, from, review);
        revise(new Mailings(access.jdbi()), handle, id);
        digests.addSections(
                handle,
                id,
                list.outlines().stream()
                        .map(OpmlOutline::section)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new OpmlImport(new Feeds(access.jdbi())).run(handle, id, list.outlines(), now);
    }

    private String summary(List<OpmlImport.Line> report) {
        Map<OpmlImport.Result, Integer> counts = new EnumMap<>(OpmlImport.Result.class);
        report.forEach(line -> counts.merge(line.result(), 1, Integer::sum));
        StringBuilder summary = new StringBuilder("Digest " + digest + ": " + report.size() + " lines in the list");
        counts.forEach((result, count) -> summary.append(", ")
                .append(count)
                .append(' ')
                .append(result.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return summary.append(dryRun ? ". Nothing was changed: this was a dry run." : ".")
                .toString();
    }

    private int complain(String sentence) {
        say(sentence);
        return 1;
    }

    private void say(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
