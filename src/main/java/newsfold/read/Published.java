package newsfold.read;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a web page says its article was published: a time, or an age where it has no time. */
record Published(@Nullable Instant time, @Nullable Age age) {
    private static final Pattern IN_PATH = Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");
    private static final String SEEN = "[itemprop=datePublished], time[pubdate], time[datetime], [class*=published],"
            + " [class*=timestamp], [class*=dateline], [class*=date], time, abbr.published";
    private static final int MOST_SEEN = 40;

    static Published of(Document document, JsonLd data, MetaTags meta, @Nullable URI url, @Nullable String headline) {
        for (String written : new @Nullable String[] {
            data.text("datePublished"),
            meta.first("article:published_time", "og:published_time", "article:published", "datepublished"),
            meta.first(
                    "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publish_date", "publication_date"),
            meta.first(
                    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date", "originalpublicationdate"),
            data.text("dateCreated")
        }) {
            Instant time = written == null ? null : WrittenTime.of(written);
            if (time != null) {
                return new Published(time, null);
            }
        }
        return seen(document, url);
    }

    private static Published seen(Document document, @Nullable URI url) {
        Age age = null;
        int looked = 0;
        for (Element element : document.select(SEEN)) {
            if (++looked > MOST_SEEN) {
                break;
            }
            String text = WhiteSpace.fold(element.text());
            for (String written :
                    List.of(element.attr("datetime"), element.attr("content"), element.attr("title"), text)) {
                Instant time = WrittenTime.of(written);
                if (time != null) {
                    return new Published(time, null);
                }
            }
            age = age == null ? Age.of(text) : age;
        }
        return new Published(age == null ? inPath(url) : null, age);
    }

    private static @Nullable Instant inPath(@Nullable URI url) {
        Matcher date = IN_PATH.matcher(url == null || url.getPath() == null ? "" : url.getPath());
        if (!date.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3)))
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
