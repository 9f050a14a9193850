package newsfold.merge;

import java.net.URI;
import java.time.Instant;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * One outlet's part in a story.
 *
 * @param outlet null where it cannot be known
 * @param carrier who reprinted it, or null
 * @param agency whose text it prints, where an agency is credited; on the agency's own page the outlet itself
 * @param article id of the article that stands for the outlet: its earliest
 * @param url of that article
 * @param published UTC, or null
 * @param text number of the text it prints, from 1: reports with the same number print the same copy
 */
public record Report(
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable Outlet agency,
        String article,
        @Nullable URI url,
        @Nullable Instant published,
        int text) {
    public Report {
        if (text < 1) {
            throw new IllegalArgumentException("texts are numbered from 1");
        }
    }

    /** The report of an outlet that credits no agency. */
    public Report(
            @Nullable Outlet outlet,
            @Nullable Outlet carrier,
            String article,
            @Nullable URI url,
            @Nullable Instant published,
            int text) {
        this(outlet, carrier, null, article, url, published, text);
    }

    public Credit credit() {
        return new Credit(outlet, carrier, agency);
    }
}
