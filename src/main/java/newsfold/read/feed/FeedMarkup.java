package newsfold.read.feed;

import static newsfold.read.feed.Vocabulary.ATOM;
import static newsfold.read.feed.Vocabulary.DUBLIN_CORE;
import static newsfold.read.feed.Vocabulary.ITUNES;
import static newsfold.read.feed.Vocabulary.RDF;
import static newsfold.read.feed.Vocabulary.RSS;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import newsfold.read.UnreadableException;
import org.jspecify.annotations.Nullable;

/** A feed in markup of any dialect. Dialects are told apart element by element, since feeds mix them. */
final class FeedMarkup {
    private final FeedElement document;
    private final FeedElement root;
    private final FeedElement channel;
    private final @Nullable URI base;
    private final List<FeedElement> entries = new ArrayList<>();

    /**
     * @param document an element that contains the document
     * @param url where the feed was found
     * @throws UnreadableException where there is no feed in it
     */
    FeedMarkup(FeedElement document, @Nullable URI url) throws UnreadableException {
        this.document = document;
        root = root();
        if (root == document) {
            refuseOther();
        }
        collect(document);
        if (root == document && entries.isEmpty()) {
            refuse();
        }
        channel = channel(root);
        URI found = FeedReader.usable(url);
        URI link = found == null ? new FeedFields(channel, null).link() : null;
        // a file has no address of its own; the site it stands for is the next best
        base = found == null && link != null && link.isAbsolute() ? link : null;
    }

    FeedDocument document() {
        FeedFields fields = new FeedFields(channel, base);
        String language = fields.text(RSS, "language");
        language = language == null ? fields.text(DUBLIN_CORE, "language") : language;
        language = language == null ? channel.attribute("xml:lang") : language;
        language = language == null ? root.attribute("xml:lang") : language;
        String description = fields.html(
                new FeedFields.Name(RSS, "description"),
                new FeedFields.Name(ATOM, "subtitle"),
                new FeedFields.Name(ATOM, "tagline"),
                new FeedFields.Name(RSS, "subtitle"),
                new FeedFields.Name(RSS, "tagline"),
                new FeedFields.Name(ATOM, "info"),
                new FeedFields.Name(RSS, "info"),
                new FeedFields.Name(RSS, "abstract"),
                new FeedFields.Name(DUBLIN_CORE, "description"),
                new FeedFields.Name(ITUNES, "summary"),
                new FeedFields.Name(ITUNES, "subtitle"));
        String author = fields.author();
        List<FeedEntry> found = new ArrayList<>(entries.size());
        for (FeedElement entry : entries) {
            found.add(new EntryMarkup(entry, base).entry(author));
        }
        return new FeedDocument(
                fields.title(),
                fields.link(),
                description,
                FeedReader.language(language),
                image(fields),
                FeedAddresses.of(channel, fields),
                FeedWishes.of(channel),
                found,
                List.of());
    }

    /** The feed's picture, in its channel or, in RDF, beside it. */
    private @Nullable URI image(FeedFields fields) {
        List<FeedElement> candidates = new ArrayList<>(channel.children());
        if (channel != root) {
            candidates.addAll(root.children());
        }
        URI small = null;
        for (FeedElement child : candidates) {
            URI address = null;
            if (child.is(RSS, "image") || child.is(ATOM, "logo")) {
                address = EntryMedia.imageAddress(child, fields);
            } else if (child.is(ITUNES, "image")) {
                address = fields.resolve(child, child.attribute("href"));
            } else if (child.is(ATOM, "icon")) {
                small = fields.resolve(child, child.text());
            }
            if (address != null) {
                return address;
            }
        }
        return small;
    }

    /** The first element that can be a feed's root; the whole document where there is none. */
    private FeedElement root() {
        Deque<FeedElement> queue = new ArrayDeque<>(document.children());
        for (int seen = 0; !queue.isEmpty() && seen < 10_000; seen++) {
            FeedElement element = queue.remove();
            if (isRoot(element)) {
                return element;
            }
            queue.addAll(element.children());
        }
        return document;
    }

    private static boolean isRoot(FeedElement element) {
        return switch (element.name()) {
            case "rss" -> true;
            case "feed" -> element.vocabulary() == ATOM || element.vocabulary() == RSS;
            case "rdf" -> element.vocabulary() == RDF || element.vocabulary() == RSS;
            case "channel" -> element.vocabulary() == RSS;
            default -> false;
        };
    }

    /** The root's first channel, or the root where that is the channel itself. */
    private static FeedElement channel(FeedElement root) {
        for (FeedElement child : root.children()) {
            if (child.is(RSS, "channel") && !root.is(RSS, "channel")) {
                return child;
            }
        }
        return root;
    }

    /** Entries wherever they stand: in the channel, beside it, after an end tag too many, or in CDF's inner channels. */
    private void collect(FeedElement element) {
        for (FeedElement child : element.children()) {
            boolean own = child.vocabulary() == RSS || child.vocabulary() == ATOM;
            if (own && (child.name().equals("item") || child.name().equals("entry"))) {
                entries.add(child);
            } else {
                collect(child);
            }
        }
    }

    /** Refuses what is known to be something else. */
    private void refuseOther() throws UnreadableException {
        for (FeedElement first : document.children()) {
            switch (first.name()) {
                case "html", "head", "body" -> throw new UnreadableException("This is a web page, not a feed.");
                case "opml" ->
                    throw new UnreadableException("This is an OPML list of feeds, not a feed; import it instead.");
                default -> {}
            }
        }
    }

    /** Refuses what holds nothing of a feed; a document of comments only is a feed that announces nothing. */
    private void refuse() throws UnreadableException {
        if (!document.children().isEmpty()) {
            String name = document.children().get(0).name();
            throw new UnreadableException("This is no feed: its first element is <" + FeedText.shortened(name) + ">.");
        }
        if (!document.text().isBlank()) {
            throw new UnreadableException("This is no feed: there is no markup in it.");
        }
    }
}
