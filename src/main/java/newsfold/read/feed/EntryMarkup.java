package newsfold.read.feed;

import static newsfold.read.feed.Vocabulary.ATOM;
import static newsfold.read.feed.Vocabulary.CONTENT;
import static newsfold.read.feed.Vocabulary.DUBLIN_CORE;
import static newsfold.read.feed.Vocabulary.ITUNES;
import static newsfold.read.feed.Vocabulary.MEDIA;
import static newsfold.read.feed.Vocabulary.RSS;
import static newsfold.read.feed.Vocabulary.XHTML;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsfold.read.feed.FeedFields.Name;
import newsfold.read.time.FeedDates;
import org.jspecify.annotations.Nullable;

/** One entry of a feed in markup. */
final class EntryMarkup {
    private static final Name[] PUBLISHED = {
        new Name(RSS, "pubdate"),
        new Name(ATOM, "published"),
        new Name(ATOM, "issued"),
        new Name(RSS, "published"),
        new Name(RSS, "issued"),
        new Name(DUBLIN_CORE, "issued"),
        new Name(DUBLIN_CORE, "date"),
        new Name(DUBLIN_CORE, "created"),
        new Name(ATOM, "created"),
        new Name(RSS, "created"),
        new Name(RSS, "date")
    };
    private static final Name[] UPDATED = {
        new Name(ATOM, "updated"),
        new Name(ATOM, "modified"),
        new Name(RSS, "updated"),
        new Name(RSS, "modified"),
        new Name(DUBLIN_CORE, "modified"),
        new Name(RSS, "lastmod"),
        new Name(RSS, "lastbuilddate")
    };
    private static final Name[] SUMMARY = {
        new Name(ATOM, "summary"),
        new Name(RSS, "summary"),
        new Name(RSS, "description"),
        new Name(RSS, "abstract"),
        new Name(DUBLIN_CORE, "description"),
        new Name(ITUNES, "summary"),
        new Name(DUBLIN_CORE, "abstract"),
        new Name(MEDIA, "description"),
        new Name(ITUNES, "subtitle")
    };
    private static final Name[] CONTENTS = {
        new Name(CONTENT, "encoded"),
        new Name(ATOM, "content"),
        new Name(XHTML, "body"),
        new Name(RSS, "body"),
        new Name(RSS, "fullitem"),
        new Name(RSS, "content"),
        new Name(RSS, "encoded")
    };

    private static final int LONGEST_NAME = 80;

    private final FeedElement entry;
    private final FeedFields fields;
    private final EntryMedia media;

    EntryMarkup(FeedElement entry, @Nullable URI fallback) {
        this.entry = entry;
        this.fields = new FeedFields(entry, fallback);
        this.media = new EntryMedia(entry, fields);
    }

    /** @param feedAuthor who stands for entries that name nobody (RFC 4287, section 4.2.1) */
    FeedEntry entry(@Nullable String feedAuthor) {
        FeedElement summary = fields.first(SUMMARY);
        FeedElement content = fields.first(CONTENTS);
        FeedElement description = fields.first(new Name(RSS, "description"));
        if (content == null && description != null && description != summary) {
            content = description;
        }
        Instant updated = fields.time(UPDATED);
        String author = fields.author();
        author = author == null ? sourceAuthor() : author;
        return new FeedEntry(
                fields.title(),
                fields.link(),
                id(),
                fields.time(PUBLISHED),
                updated == null ? FeedDates.parse(entry.attribute("lastmod")) : updated,
                summary == null ? null : fields.html(summary),
                content == null ? null : fields.html(content),
                author == null ? feedAuthor : author,
                source(),
                media.enclosure(),
                media.image(),
                tags());
    }

    private @Nullable String id() {
        FeedElement id = fields.first(
                new Name(RSS, "guid"), new Name(ATOM, "id"), new Name(RSS, "id"), new Name(DUBLIN_CORE, "identifier"));
        String text = id == null ? entry.attribute("rdf:about") : id.text();
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The outlet's name: the text in RSS, the title of the feed it came from in Atom. */
    private @Nullable String source() {
        FeedElement source = origin();
        if (source == null) {
            String derived = fields.text(DUBLIN_CORE, "source");
            // an address names no outlet
            return derived == null || derived.contains("://") || derived.length() > LONGEST_NAME ? null : derived;
        }
        return source.hasChildren() ? new FeedFields(source, null).title() : FeedText.plain(source);
    }

    /** An entry that names nobody is by the author of the feed that it came from (RFC 4287, section 4.2.1). */
    private @Nullable String sourceAuthor() {
        FeedElement source = origin();
        return source == null || !source.hasChildren() ? null : new FeedFields(source, null).author();
    }

    private @Nullable FeedElement origin() {
        return fields.first(new Name(RSS, "source"), new Name(ATOM, "source"));
    }

    private List<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        for (FeedElement child : entry.children()) {
            switch (child.name()) {
                case "category" -> add(tags, category(child));
                case "subject" -> add(tags, child.vocabulary() == DUBLIN_CORE ? FeedText.plain(child) : null);
                case "tags", "keywords" -> {
                    for (String tag : child.text().split(",")) {
                        add(tags, FeedText.plain(tag));
                    }
                }
                default -> {}
            }
        }
        return new ArrayList<>(tags);
    }

    private static @Nullable String category(FeedElement child) {
        String term = child.attribute(child.vocabulary() == ITUNES ? "text" : "term");
        return term == null || term.isBlank() ? FeedText.plain(child) : FeedText.oneLine(term);
    }

    private static void add(Set<String> tags, @Nullable String tag) {
        if (tag != null) {
            tags.add(tag);
        }
    }
}
