package newsfold.gather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.feed.FeedEntry;
import newsfold.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Visits drop folders: every new or changed .html or .txt file in one is a page to read. */
final class FolderVisitor implements Visitor {
    private static final int DEPTH = 8;

    private final List<Path> allowed;
    private final long longest;
    private final PageReader pages = new PageReader();
    private final Intake intake;

    /**
     * @param allowed folders in which drop folders may stand
     * @param longest file, in bytes
     */
    FolderVisitor(Collection<Path> allowed, long longest, Intake intake) {
        this.allowed = List.copyOf(allowed);
        this.longest = longest;
        this.intake = intake;
    }

    @Override
    public Visit visit(Feed feed) {
        try {
            Path folder = Path.of(feed.address());
            if (!Files.isDirectory(folder)) {
                return new Visit.Failed(
                        "The folder " + folder + " does not exist: make it, or correct its address.", null);
            }
            Path real = folder.toRealPath();
            if (!isAllowed(real)) {
                return new Visit.Failed(
                        "The folder " + folder
                                + " lies outside those that may be read: name it, or one above it, in the"
                                + " setting newsfold.gather.folders.",
                        null);
            }
            Intake.Tally tally = intake.take(feed, announced(real), (announcement, known) -> read(real, announcement));
            Path name = real.getFileName();
            return new Visit.Succeeded(
                    name == null ? null : name.toString(),
                    tally.added(),
                    tally.updated(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    Habits.UNKNOWN);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | FileSystemNotFoundException e) {
            return new Visit.Failed(
                    "The folder " + feed.address() + " cannot be read (" + e.getMessage()
                            + "): give this user the right to, or correct its address.",
                    null);
        }
    }

    private boolean isAllowed(Path folder) throws IOException {
        for (Path root : allowed) {
            if (Files.isDirectory(root) && folder.startsWith(root.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    /** Oldest first; links are not followed, they may lead anywhere. */
    private static List<Announcement> announced(Path folder) throws IOException {
        record Found(Path file, BasicFileAttributes attributes) {}
        List<Found> found = new ArrayList<>();
        try (Stream<Path> files = Files.find(
                folder,
                DEPTH,
                (file, attributes) -> attributes.isRegularFile()
                        && contentType(file) != null
                        && !String.valueOf(file.getFileName()).startsWith("."))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                found.add(new Found(file, Files.readAttributes(file, BasicFileAttributes.class)));
            }
        }
        found.sort(Comparator.comparing((Found each) -> each.attributes().lastModifiedTime())
                .thenComparing(Found::file));
        return found.stream()
                .map(each -> announcement(
                        folder.relativize(each.file()).toString(),
                        each.attributes().size() + " " + each.attributes().lastModifiedTime()))
                .toList();
    }

    private static Announcement announcement(String name, String stamp) {
        FeedEntry entry = new FeedEntry(name, null, name, null, null, null, null, null, null, null, null, List.of());
        return new Announcement(name, stamp, entry);
    }

    private Reading read(Path folder, Announcement announcement) {
        Path file = folder.resolve(String.valueOf(announcement.entry().id()));
        try {
            if (Files.size(file) > longest) {
                return Reading.nothing(
                        "The file " + file + " is too large (more than " + longest
                                + " bytes): raise newsfold.gather.max-unpacked if it is worth reading.",
                        false);
            }
            // when it was captured is unknown: a file's time changes with each copy
            List<Article> read = pages.read(new Page(null, contentType(file), Files.readAllBytes(file), null));
            @Nullable
            Article own = read.stream()
                    .filter(article -> !article.embedded())
                    .findFirst()
                    .orElse(null);
            if (own == null || own.title() == null && own.text().isEmpty()) {
                return new Reading(
                        null,
                        read.stream().filter(Article::embedded).toList(),
                        "The file " + file + " holds no article that could be found: look whether it is a whole page.",
                        false);
            }
            return Reading.of(own, read.stream().filter(Article::embedded).toList());
        } catch (IOException e) {
            return Reading.nothing(
                    "The file " + file + " cannot be read (" + e + "): give this user the right to.", true);
        }
    }

    private static @Nullable String contentType(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt")) {
            return "text/plain";
        }
        return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml") ? "text/html" : null;
    }
}
