package newsfold.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.gather.FeedHealth;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.gather.Opml;
import newsfold.gather.OpmlOutline;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a digest's feeds as an OPML list. */
@Command(
        name = "export-opml",
        description = "Writes a digest's feeds to standard output as an OPML list, sections as folders.",
        mixinStandardHelpOptions = true)
final class ExportOpmlCommand implements Callable<Integer> {
    @Option(names = "--digest", paramLabel = "SLUG", description = "The digest's short name. Default: ${DEFAULT-VALUE}")
    private String digest = ImportOpmlCommand.DIGEST;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (DatabaseAccess access = StartSettings.read().openDatabase()) {
            Optional<StandingDigest> standing = new Digests(access.jdbi()).find(digest);
            if (standing.isEmpty()) {
                return complain("There is no digest " + digest + ": name one with --digest.");
            }
            // pages and drop folders are no feeds to other programs
            List<FeedHealth> all = new Feeds(access.jdbi())
                    .health(standing.get().id(), Clock.systemUTC().instant());
            List<OpmlOutline> outlines = all.stream()
                    .filter(health -> health.feed().kind() == FeedKind.FEED)
                    .map(ExportOpmlCommand::outline)
                    .toList();
            if (outlines.size() < all.size()) {
                say((all.size() - outlines.size())
                        + " pages and drop folders are left out: OPML has no word for them.");
            }
            String list = new Opml(standing.get().digest().title(), outlines).write();
            // not System.out, which has the terminal's charset
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            out.write(list.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (DatabaseProblem e) {
            return complain(String.valueOf(e.getMessage()));
        }
    }

    private static OpmlOutline outline(FeedHealth health) {
        return new OpmlOutline(
                0, health.feed().address().toString(), health.feed().title(), health.section());
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
