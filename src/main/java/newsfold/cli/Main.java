package newsfold.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The one artefact's entrance. The stage commands (feeds, articles, merge, edition) run without Quarkus and without a
 * database, so that they start at once; {@code serve}, which is also what happens without a command, starts the press.
 */
@QuarkusMain
@Command(
        name = "newsfold",
        description = "The day's news, merged by story, in one letter that says who reported what.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            FeedsCommand.class,
            ArticlesCommand.class,
            MergeCommand.class,
            MergeReportCommand.class,
            EditionCommand.class,
            ImportSubscribersCommand.class,
            ExportSubscribersCommand.class,
            FindFeedsCommand.class,
            AddFeedCommand.class,
            ImportOpmlCommand.class,
            ExportOpmlCommand.class,
            DkimKeyCommand.class,
            SendCommand.class,
            ResendCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            CheckCommand.class
        })
public final class Main implements Runnable {
    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0 || arguments.length == 1 && "serve".equals(arguments[0])) {
            // at once: learning all commands would take a tenth of the start; the server exits by itself
            new ServeCommand().run();
        } else {
            System.exit(new CommandLine(new Main())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments));
        }
    }

    @Override
    public void run() {
        new ServeCommand().run();
    }
}
