package newsfold.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * The files that a command was asked to read: a file as it is, a folder's files by the ends of their names, at any
 * depth, sorted by name. Only one folder's names a level are held at a time.
 */
final class InputFiles {
    /**
     * A file to read.
     *
     * @param name its path below the folder given, with slashes; for a file given, its name
     */
    record InputFile(Path path, String name) {}

    /** Takes one file after the other. */
    interface Taker {
        void take(InputFile file) throws IOException;
    }

    private final List<String> endings;

    /** @param endings of file names, such as ".xml", in lower case */
    InputFiles(String... endings) {
        this.endings = List.of(endings);
    }

    /**
     * Hands over the files of one argument.
     *
     * @throws IOException where the argument cannot be read; where a folder in it cannot, after all others were handed
     *     over; or where the taker fails
     */
    void each(Path argument, Taker taker) throws IOException {
        if (!Files.isDirectory(argument)) {
            if (!Files.isReadable(argument)) {
                throw new IOException(argument + " cannot be read: there is no such file, or it is not yours to read.");
            }
            taker.take(new InputFile(argument, argument.getFileName().toString()));
            return;
        }
        Deque<Path> waiting = new ArrayDeque<>();
        List<Path> unreadable = new ArrayList<>();
        push(argument, waiting, unreadable);
        while (!waiting.isEmpty()) {
            Path path = waiting.pop();
            // folders behind links are left out, so that a link to a parent ends nowhere
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                push(path, waiting, unreadable);
            } else if (isWanted(path) && !Files.isDirectory(path)) {
                taker.take(
                        new InputFile(path, argument.relativize(path).toString().replace('\\', '/')));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new IOException(unreadable.get(0) + " cannot be read: it is not yours to read.");
        }
    }

    private boolean isWanted(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private static void push(Path folder, Deque<Path> waiting, List<Path> unreadable) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
            names.forEach(found::add);
        } catch (IOException | DirectoryIteratorException closed) {
            unreadable.add(folder);
        }
        found.sort(Comparator.comparing(path -> path.getFileName().toString()));
        for (int i = found.size() - 1; i >= 0; i--) {
            waiting.push(found.get(i));
        }
    }
}
