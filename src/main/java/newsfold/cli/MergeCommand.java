package newsfold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "merge", description = "Reads articles, a line each, and writes a line a story.")
final class MergeCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
