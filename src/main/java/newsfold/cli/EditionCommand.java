package newsfold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "edition", description = "Makes a digest of feeds and pages now.")
final class EditionCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
