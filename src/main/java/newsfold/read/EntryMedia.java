package newsfold.read;

import static newsfold.read.Vocabulary.ATOM;
import static newsfold.read.Vocabulary.ITUNES;
import static newsfold.read.Vocabulary.MEDIA;
import static newsfold.read.Vocabulary.RSS;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an entry brings beside its text: an attached file, a picture (RSS enclosures, media and itunes modules). */
final class EntryMedia {
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

    /** A picture, announced as one. */
    @Nullable
    URI image() {
        URI address = null;
        for (int i = 0; i < found.size() && address == null; i++) {
            FeedElement element = found.get(i);
            if (element.is(MEDIA, "thumbnail")
                    || element.is(MEDIA, "content") && isPicture(element)
                    || element.is(RSS, "enclosure") && isPicture(element)) {
                address = address(element, "url");
            } else if (element.is(ITUNES, "image") || isEnclosure(element) && isPicture(element)) {
                address = address(element, "href");
            } else if (element.is(ITUNES, "link") && "image".equals(element.attribute("rel"))) {
                address = address(element, "href");
            } else if (element.is(RSS, "image")) {
                address = imageAddress(element, fields);
            }
        }
        return address;
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
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("image")
                || medium != null && medium.equalsIgnoreCase("image");
    }

    private @Nullable URI address(FeedElement element, String attribute) {
        return fields.resolve(element, element.attribute(attribute));
    }
}
