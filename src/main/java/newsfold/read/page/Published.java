package newsfold.read.page;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.time.Age;
import newsfold.read.words.WrittenTime;
import org.jspecify.annotations.Nullable;

/**
 * When a web page says its article was published and last changed. Where statements contradict each other, the address and
 * the page's own order decide: nothing is published after it was changed, after it was fetched, or days from the date in
 * its address, while another statement fits.
 *
 * @param age where the page tells one instead of a date
 */
record Published(
        @Nullable Told<Instant> time,
        @Nullable Told<Instant> modified,
        @Nullable Told<Age> age) {
    private static final Pattern IN_PATH = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d|\\d{8}T?\\d{4}");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(?::00(?:\\.0+)?)?(?:Z|[+-]00:?00)?$");

    /** Clocks of two machines, and zones forgotten on one of them, may differ by so much. */
    private static final Duration SLACK = Duration.ofHours(26);

    /** An article dated in its address is published on that day, somewhere on Earth. */
    private static final Duration DAYS_NEAR = Duration.ofDays(2);

    /** Software writes the first moment of its calendar where it knows no date. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    static Published of(PageData page) {
        SeenTimes seen = SeenTimes.of(page.marks());
        List<Told<String>> told = new ArrayList<>();
        told.addAll(page.linked().texts("datePublished"));
        told.addAll(page.meta()
                .texts(
                        "article:published_time",
                        "og:article:published_time",
                        "og:published_time",
                        "article:published",
                        "datepublished",
                        "rnews:datepublished"));
        told.addAll(page.micro().texts("datePublished"));
        told.addAll(page.micro().texts("datepublished"));
        told.addAll(page.meta()
                .texts(
                        "parsely-pub-date",
                        "sailthru.date",
                        "cxenseparse:recs:publishtime",
                        "pubdate",
                        "pub_date",
                        "publish-date",
                        "publish_date",
                        "publication_date",
                        "publicationdate",
                        "published_at",
                        "dc.date.issued",
                        "dcterms.issued",
                        "dcterms.date",
                        "dc.date",
                        "dc.date.created",
                        "dcterms.created",
                        "originalpublicationdate",
                        "article_date_original",
                        "date"));
        told.addAll(page.linked().texts("dateCreated"));
        told.addAll(page.micro().texts("dateCreated"));
        List<Told<String>> changed = new ArrayList<>();
        changed.addAll(page.linked().texts("dateModified"));
        changed.addAll(page.meta().texts("article:modified_time", "og:article:modified_time", "article:modified"));
        changed.addAll(page.micro().texts("dateModified"));
        changed.addAll(page.meta()
                .texts(
                        "og:updated_time",
                        "datemodified",
                        "dc.date.modified",
                        "dcterms.modified",
                        "article:updated_time",
                        "lastmod",
                        "last-modified",
                        "revision_date",
                        "article_date_updated"));
        Told<Instant> dated = inPath(page.url());
        List<Told<Instant>> modified = times(changed, page.captured());
        modified.addAll(believed(seen.changed(), page.captured()));
        List<Told<Instant>> published = times(precise(told), page.captured());
        if (published.isEmpty()) {
            published.addAll(believed(seen.published(), page.captured()));
        }
        Told<Instant> time = chosen(published, modified, dated);
        if (time == null && seen.age() == null) {
            time = dated;
        }
        Told<Instant> latest = time == null ? first(modified) : after(modified, time);
        return new Published(time, latest, time == null ? seen.age() : null);
    }

    /** Dates without a time of day behind the one of that day that has it. */
    private static List<Told<String>> precise(List<Told<String>> told) {
        if (told.isEmpty() || hasClock(told.get(0).value())) {
            return told;
        }
        Instant day = WrittenTime.of(told.get(0).value());
        List<Told<String>> sorted = new ArrayList<>(told);
        for (Told<String> other : told) {
            Instant time = hasClock(other.value()) ? WrittenTime.of(other.value()) : null;
            if (time != null && day != null && near(time, day, SLACK)) {
                sorted.remove(other);
                sorted.add(0, other);
                break;
            }
        }
        return sorted;
    }

    private static boolean hasClock(String written) {
        return CLOCK.matcher(written).find() && !MIDNIGHT.matcher(written).find();
    }

    private static List<Told<Instant>> times(List<Told<String>> told, @Nullable Instant captured) {
        List<Told<Instant>> times = new ArrayList<>();
        for (Told<String> written : told) {
            Told<Instant> time = written.as(WrittenTime::of);
            if (time != null) {
                times.add(time);
            }
        }
        return believed(times, captured);
    }

    private static List<Told<Instant>> believed(List<Told<Instant>> times, @Nullable Instant captured) {
        List<Told<Instant>> believed = new ArrayList<>(times);
        believed.removeIf(time -> !time.value().isAfter(EARLIEST)
                || captured != null && !time.value().isBefore(captured.plus(SLACK)));
        return believed;
    }

    private static @Nullable Told<Instant> chosen(
            List<Told<Instant>> published, List<Told<Instant>> modified, @Nullable Told<Instant> dated) {
        if (dated != null) {
            for (Told<Instant> time : published) {
                if (near(time.value(), dated.value(), DAYS_NEAR)) {
                    return time;
                }
            }
        }
        for (Told<Instant> time : published) {
            if (modified.isEmpty() || after(modified, time) != null) {
                return time;
            }
        }
        return first(published);
    }

    private static @Nullable Told<Instant> after(List<Told<Instant>> modified, Told<Instant> published) {
        for (Told<Instant> time : modified) {
            if (!time.value().isBefore(published.value())) {
                return time;
            }
        }
        return null;
    }

    private static @Nullable Told<Instant> first(List<Told<Instant>> times) {
        return times.isEmpty() ? null : Objects.requireNonNull(times.get(0));
    }

    private static boolean near(Instant one, Instant other, Duration distance) {
        return Duration.between(one, other).abs().compareTo(distance) <= 0;
    }

    private static @Nullable Told<Instant> inPath(@Nullable URI url) {
        Matcher date = IN_PATH.matcher(url == null || url.getPath() == null ? "" : url.getPath());
        if (!date.find()) {
            return null;
        }
        try {
            Instant day = LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3)))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
            return Told.of(day, FieldSource.Place.ADDRESS, "");
        } catch (DateTimeException e) {
            return null;
        }
    }
}
