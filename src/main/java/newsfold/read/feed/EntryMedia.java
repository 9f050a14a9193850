package newsfold.read.feed;

import static newsfold.read.feed.Vocabulary.ATOM;
import static newsfold.read.feed.Vocabulary.ITUNES;
import static newsfold.read.feed.Vocabulary.MEDIA;
import static newsfold.read.feed.Vocabulary.RSS;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an entry brings beside its text: an attached file, a picture (RSS enclosures, media and itunes modules). */
final class EntryMedia {
    private static final Pattern PICTURE =
            Pattern.compile(".*\\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

    private final FeedFields fields;
    private final List<FeedElement> found = new ArrayList<>();

    EntryMedia(FeedElement entry, FeedFields fields) {
        this.fields = fields;
        for (FeedElement child : entry.children()) {
            found.add(child);
            if (child.is(MEDIA, "group") || child.is(MEDIA, "content")) {
                found.addAll(child.children());
            }
        }
    }

    /** The first attached file. */
    @Nullable
    URI enclosure() {
        for (FeedElement element : found) {
            URI address = null;
            if (element.is(RSS, "enclosure") || element.is(MEDIA, "content")) {
                address = address(element, "url");
            }
            if (address == null && isEnclosure(element)) {
                address = address(element, "href");
            }
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** A picture, announced as one: the widest where widths are told, else the first. */
    @Nullable
    URI image() {
        URI best = null;
        int widest = -1;
        for (FeedElement element : found) {
            int width = width(element);
            URI address = width > widest ? picture(element) : null;
            if (address != null) {
                best = address;
                widest = width;
            }
        }
        return best;
    }

    private @Nullable URI picture(FeedElement element) {
        if (element.is(MEDIA, "thumbnail")
                || element.is(MEDIA, "content") && isPicture(element)
                || element.is(RSS, "enclosure") && isPicture(element)) {
            return address(element, "url");
        }
        if (element.is(ITUNES, "image")
                || isEnclosure(element) && isPicture(element)
                || element.is(ITUNES, "link") && "image".equals(element.attribute("rel"))) {
            return address(element, "href");
        }
        return element.is(RSS, "image") ? imageAddress(element, fields) : null;
    }

    /** In pixels; 0 where it is not told. */
    private static int width(FeedElement element) {
        String width = element.attribute("width");
        boolean number = width != null && width.matches("[1-9][0-9]{0,4}");
        return number ? Integer.parseInt(width) : 0;
    }

    /** RSS image: an element with an url in it, or the address itself. */
    static @Nullable URI imageAddress(FeedElement image, FeedFields fields) {
        for (FeedElement child : image.children()) {
            if (child.is(RSS, "url")) {
                return fields.resolve(child, child.text());
            }
        }
        URI written = fields.resolve(image, image.text());
        return written == null ? fields.resolve(image, image.attribute("resource")) : written;
    }

    private static boolean isEnclosure(FeedElement element) {
        String rel = element.attribute("rel");
        return (element.is(ATOM, "link") || element.is(RSS, "link"))
                && rel != null
                && rel.strip().equalsIgnoreCase("enclosure");
    }

    private static boolean isPicture(FeedElement element) {
        String type = element.attribute("type");
        String medium = element.attribute("medium");
        if (type == null && medium == null) {
            String address = element.attribute("url");
            return address != null
                    && address.length() < 2000
                    && PICTURE.matcher(address).matches();
        }
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("image")
                || medium != null && medium.equalsIgnoreCase("image");
    }

    private @Nullable URI address(FeedElement element, String attribute) {
        return fields.resolve(element, element.attribute(attribute));
    }
}
