package newsfold.gather;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes the feeds of an OPML list into a digest, and says of each what became of it. */
public final class OpmlImport {
    private final Feeds feeds;

    public OpmlImport(Feeds feeds) {
        this.feeds = feeds;
    }

    /** What became of a line of the list. */
    public enum Result {
        /** New here. */
        ADDED,
        /** Known here, and now in this digest too. */
        LINKED,
        /** In this digest already; its section and weight stay as they are. */
        KNOWN,
        /** A second time in this list. */
        DUPLICATE,
        /** It has no address. */
        NO_ADDRESS,
        /** What stands there is no web address. */
        BAD_ADDRESS,
        /** It is a link, a note or an empty folder. */
        NOT_A_FEED
    }

    /**
     * A line of the report.
     *
     * @param line of the file
     * @param note a sentence where there is something to say
     */
    public record Line(
            int line,
            Result result,
            String address,
            @Nullable String title,
            @Nullable String section,
            @Nullable String note) {}

    /**
     * Imports inside the caller's transaction, which a dry run rolls back.
     *
     * @param outlines in the list's order
     */
    public List<Line> run(Handle handle, long digestId, List<OpmlOutline> outlines, Instant now) {
        Map<String, Integer> seen = new HashMap<>();
        List<Line> report = new ArrayList<>();
        for (OpmlOutline outline : outlines) {
            report.add(take(handle, digestId, outline, seen, now));
        }
        return report;
    }

    private Line take(Handle handle, long digestId, OpmlOutline outline, Map<String, Integer> seen, Instant now) {
        if (outline.kind() != OpmlOutline.Kind.FEED) {
            return line(
                    outline,
                    Result.NOT_A_FEED,
                    outline.kind() == OpmlOutline.Kind.LINK
                            ? "It points to another list or to a page, which is not followed: import the list, or add the"
                                    + " page, by itself."
                            : "It has no address: a note, or an empty folder.");
        }
        if (outline.address().isEmpty()) {
            return line(
                    outline,
                    Result.NO_ADDRESS,
                    outline.site() == null
                            ? "There is no address (xmlUrl)."
                            : "There is no address of a feed (xmlUrl), but that of its site, " + outline.site()
                                    + ": look for its feeds there.");
        }
        String address;
        try {
            address = Feeds.normal(outline.address(), FeedKind.FEED);
        } catch (IllegalArgumentException e) {
            return line(outline, Result.BAD_ADDRESS, e.getMessage() + ".");
        }
        // the same under http and https
        @Nullable Integer first = seen.putIfAbsent(AddressKey.of(URI.create(address)), outline.line());
        if (first != null) {
            return line(outline, Result.DUPLICATE, "It stands in line " + first + " already.");
        }
        Optional<Long> known = feeds.find(handle, address);
        if (known.isPresent() && feeds.takes(handle, digestId, known.get())) {
            return line(outline, Result.KNOWN, null);
        }
        long id = feeds.add(handle, address, FeedKind.FEED, outline.title(), now);
        feeds.link(handle, digestId, id, outline.section(), 1);
        return line(outline, known.isPresent() ? Result.LINKED : Result.ADDED, null);
    }

    private static Line line(OpmlOutline outline, Result result, @Nullable String note) {
        return new Line(outline.line(), result, outline.address(), outline.title(), outline.section(), note);
    }
}
