package newsfold.read.feed;

import static newsfold.read.feed.Vocabulary.ATOM;
import static newsfold.read.feed.Vocabulary.DUBLIN_CORE;
import static newsfold.read.feed.Vocabulary.FEEDBURNER;
import static newsfold.read.feed.Vocabulary.ITUNES;
import static newsfold.read.feed.Vocabulary.MEDIA;
import static newsfold.read.feed.Vocabulary.RSS;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newsfold.read.WebAddress;
import newsfold.read.time.FeedDates;
import org.jspecify.annotations.Nullable;

/** The fields that feeds and their entries share, each under its names in the dialects. Only own children count. */
public final class FeedFields {
    /** An element's name in its family. */
    record Name(Vocabulary vocabulary, String name) {}

    private final FeedElement element;
    private final List<FeedElement> children;
    private final @Nullable URI fallback;

    /** @param fallback what addresses are resolved against where the document has no address of its own */
    FeedFields(FeedElement element, @Nullable URI fallback) {
        this.element = element;
        this.children = element.children();
        this.fallback = fallback;
    }

    /** The first child of the first of these names that has anything in it. */
    @Nullable
    FeedElement first(Name... names) {
        for (Name name : names) {
            for (FeedElement child : children) {
                if (child.is(name.vocabulary(), name.name())
                        && (child.hasChildren() || !child.text().isBlank())) {
                    return child;
                }
            }
        }
        return null;
    }

    @Nullable
    String text(Vocabulary vocabulary, String name) {
        FeedElement found = first(new Name(vocabulary, name));
        return found == null ? null : FeedText.plain(found);
    }

    /** The text of the first of these names, as HTML. */
    @Nullable
    String html(Name... names) {
        FeedElement found = first(names);
        return found == null ? null : html(found);
    }

    @Nullable
    String html(FeedElement found) {
        return FeedText.html(found, base(found));
    }

    @Nullable
    String title() {
        FeedElement found = first(
                new Name(RSS, "title"),
                new Name(ATOM, "title"),
                new Name(DUBLIN_CORE, "title"),
                new Name(MEDIA, "title"),
                new Name(ITUNES, "title"));
        return found == null ? null : FeedText.plain(found);
    }

    /** The time in the last element of the first of these names that has one: a repeated element corrects the earlier. */
    @Nullable
    Instant time(Name... names) {
        for (Name name : names) {
            Instant found = null;
            for (FeedElement child : children) {
                Instant time = child.is(name.vocabulary(), name.name()) ? FeedDates.parse(child.text()) : null;
                found = time == null ? found : time;
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The address of what the element announces. */
    @Nullable
    URI link() {
        FeedElement original = first(new Name(FEEDBURNER, "origlink"));
        URI link = original == null ? null : resolve(original, original.text());
        link = link == null ? written() : link;
        link = link == null ? alternate() : link;
        link = link == null ? permanent() : link;
        return link == null ? resolve(element, element.attribute("href")) : link;
    }

    /** RSS: the element's text. */
    private @Nullable URI written() {
        FeedElement link = first(new Name(RSS, "link"), new Name(RSS, "url"));
        return link == null || link.attribute("href") != null ? null : resolve(link, link.text());
    }

    /** Atom: the first link to an alternate page, rather one in HTML than one in another format. */
    private @Nullable URI alternate() {
        URI other = null;
        for (FeedElement child : children) {
            boolean link = child.name().equals("link") && (child.vocabulary() == ATOM || child.vocabulary() == RSS);
            String rel = link ? child.attribute("rel") : null;
            String address = link ? child.attribute("href") : null;
            if (address == null || rel != null && !rel.strip().equalsIgnoreCase("alternate")) {
                continue;
            }
            String type = child.attribute("type");
            URI found = resolve(child, address);
            if (found != null && (type == null || type.toLowerCase(Locale.ROOT).contains("html"))) {
                return found;
            }
            other = other == null ? found : other;
        }
        return other;
    }

    /** RSS: a guid that says, or does not deny, that it is an address. */
    private @Nullable URI permanent() {
        FeedElement guid = first(new Name(RSS, "guid"));
        if (guid == null || "false".equalsIgnoreCase(guid.attribute("ispermalink"))) {
            return null;
        }
        String text = guid.text().strip();
        boolean address = guid.attribute("ispermalink") != null || text.regionMatches(true, 0, "http", 0, 4);
        return address ? resolve(guid, text) : null;
    }

    @Nullable
    URI resolve(FeedElement within, @Nullable String address) {
        return WebAddress.resolve(base(within), address);
    }

    private @Nullable URI base(FeedElement within) {
        return within.base() == null ? fallback : within.base();
    }

    @Nullable
    String author() {
        FeedElement found = first(
                new Name(ATOM, "author"),
                new Name(RSS, "author"),
                new Name(DUBLIN_CORE, "creator"),
                new Name(DUBLIN_CORE, "author"),
                new Name(RSS, "creator"),
                new Name(ITUNES, "author"));
        return found == null ? null : FeedAuthor.of(found);
    }
}
