package newsfold.read.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.read.WebAddress;
import newsfold.read.time.FeedDates;
import org.jspecify.annotations.Nullable;

/**
 * What a site map says of one page, or an index of one site map.
 *
 * @param modified the page's last change (UTC)
 * @param title of an article; no other page has one
 * @param publication the name of the paper
 */
record SiteMapPage(
        @Nullable URI link,
        @Nullable Instant modified,
        @Nullable String title,
        @Nullable Instant published,
        @Nullable String publication,
        @Nullable String language,
        List<String> keywords,
        @Nullable URI image) {

    static SiteMapPage of(FeedElement page, @Nullable URI base) {
        Reading reading = new Reading(base);
        reading.read(page, 0);
        return new SiteMapPage(
                reading.link,
                reading.modified,
                reading.title,
                reading.published,
                reading.publication,
                reading.language,
                reading.keywords,
                reading.image);
    }

    /** @param own whether the page is of the paper that the whole site map stands for */
    FeedEntry entry(boolean own) {
        return new FeedEntry(
                title,
                link,
                link == null ? null : link.toString(),
                published,
                modified,
                null,
                null,
                null,
                own ? null : publication,
                null,
                image,
                keywords);
    }

    /** Collects what the elements say, the first word on each matter winning. */
    private static final class Reading {
        /** Levels: url, news, publication, name. */
        private static final int DEEPEST = 4;

        private final @Nullable URI base;
        private final List<String> keywords = new ArrayList<>();
        private @Nullable URI link;
        private @Nullable Instant modified;
        private @Nullable String title;
        private @Nullable Instant published;
        private @Nullable String publication;
        private @Nullable String language;
        private @Nullable URI image;

        Reading(@Nullable URI base) {
            this.base = base;
        }

        void read(FeedElement element, int depth) {
            for (FeedElement child : element.children()) {
                switch (child.vocabulary()) {
                    case NEWS -> news(child);
                    case IMAGE -> image(child);
                    case OTHER, XHTML, MEDIA -> {
                        continue;
                    }
                    default -> own(child);
                }
                // a page whose end tag was forgotten holds the next
                if (depth < DEEPEST
                        && !child.name().equals("url")
                        && !child.name().equals("sitemap")) {
                    read(child, depth + 1);
                }
            }
        }

        private void own(FeedElement child) {
            switch (child.name()) {
                case "loc" -> link = link == null ? WebAddress.resolve(base, child.text()) : link;
                case "lastmod" -> modified = modified == null ? FeedDates.parse(child.text()) : modified;
                default -> {}
            }
        }

        private void image(FeedElement child) {
            if (child.name().equals("loc")) {
                image = image == null ? WebAddress.resolve(base, child.text()) : image;
            }
        }

        private void news(FeedElement child) {
            switch (child.name()) {
                case "title" -> title = title == null ? FeedText.plain(child) : title;
                case "publication_date" -> published = published == null ? FeedDates.parse(child.text()) : published;
                case "name" -> publication = publication == null ? FeedText.plain(child) : publication;
                case "language" -> language = language == null ? FeedText.plain(child) : language;
                case "keywords" -> {
                    for (String keyword : child.text().split(",")) {
                        String plain = FeedText.plain(keyword);
                        if (plain != null && !keywords.contains(plain)) {
                            keywords.add(plain);
                        }
                    }
                }
                default -> {}
            }
        }
    }
}
