package newsfold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "feeds", description = "Reads feed files and writes a line each.")
final class FeedsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
