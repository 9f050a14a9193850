package newsfold.gather;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/**
 * An article that a feed says exists.
 *
 * @param guid tells it from the feed's other entries; at most 500 characters
 * @param stamp differs when the feed says something else about it
 * @param entry what the feed says
 */
record Announcement(String guid, String stamp, FeedEntry entry) {
    /** Longer ones are digested: PostgreSQL's indexes take 2,700 bytes. */
    private static final int LONGEST_GUID = 500;

    /** Entries that may well have appeared in one moment. */
    private static final int FEW = 5;

    private static final Duration ABOUT = Duration.ofMinutes(5);

    Announcement {
        guid = guid.length() > LONGEST_GUID ? digest(guid) : guid.replace("\u0000", "");
    }

    /** The page, or null where the feed names none. */
    @Nullable
    URI link() {
        return WebAddress.isWeb(entry.link()) ? entry.link() : null;
    }

    /**
     * The entries of a feed, each once. A guid that several entries share tells nothing, their addresses do; times that a
     * feed makes up when it is asked tell nothing either.
     *
     * @param now of the asking (UTC)
     */
    static List<Announcement> of(FeedDocument feed, Instant now) {
        boolean timed = !isTimedByAsking(feed, now);
        Map<String, Integer> uses = new HashMap<>();
        for (FeedEntry entry : feed.entries()) {
            uses.merge(Objects.requireNonNullElse(entry.id(), ""), 1, Integer::sum);
        }
        Map<String, Announcement> found = new HashMap<>();
        List<Announcement> all = new ArrayList<>();
        for (FeedEntry entry : feed.entries()) {
            String id = entry.id();
            boolean telling = id != null && !id.isBlank() && uses.getOrDefault(id, 0) == 1;
            String guid = telling ? Objects.requireNonNull(id).strip() : guid(entry);
            Announcement announcement = new Announcement(guid, stamp(entry, timed), entry);
            if (found.putIfAbsent(announcement.guid(), announcement) == null) {
                all.add(announcement);
            }
        }
        return all;
    }

    private static String guid(FeedEntry entry) {
        URI link = entry.link();
        return link != null ? AddressKey.of(link) : digest(entry.title() + "\n" + entry.published());
    }

    /** Else each visit would find every entry changed, and read its page again. */
    private static boolean isTimedByAsking(FeedDocument feed, Instant now) {
        return feed.entries().size() >= FEW
                && feed.entries().stream()
                        .allMatch(entry -> isAbout(entry.published(), now)
                                && (entry.updated() == null || isAbout(entry.updated(), now)));
    }

    private static boolean isAbout(@Nullable Instant time, Instant now) {
        return time != null && Duration.between(time, now).abs().compareTo(ABOUT) < 0;
    }

    private static String stamp(FeedEntry entry, boolean timed) {
        return digest(String.join(
                "\n",
                String.valueOf(entry.title()),
                String.valueOf(entry.link()),
                timed ? String.valueOf(entry.published()) : "",
                timed ? String.valueOf(entry.updated()) : "",
                String.valueOf(entry.summary()),
                String.valueOf(entry.content())));
    }

    /** SHA-256, its first 128 bits, hexadecimal. */
    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
