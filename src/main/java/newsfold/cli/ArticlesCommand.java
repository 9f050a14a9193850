package newsfold.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "articles", description = "Reads pages and writes a line an article.")
final class ArticlesCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
