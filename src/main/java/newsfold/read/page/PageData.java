package newsfold.read.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.read.Page;
import newsfold.read.words.Addresses;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A page with all that it says of its article for machines.
 *
 * @param walk over all of it, as it came
 * @param marks its elements, as it came
 * @param linked its JSON-LD
 * @param micro its microdata or RDFa
 * @param meta its meta elements
 * @param url where it was found
 * @param base what its relative addresses are resolved against
 * @param captured when it was fetched
 */
record PageData(
        Document document,
        PageWalk walk,
        Landmarks marks,
        JsonLd linked,
        Microdata micro,
        MetaTags meta,
        @Nullable URI url,
        @Nullable URI base,
        @Nullable Instant captured) {

    private static final Selection BASE = Selection.of("base[href]");

    static PageData of(Document document, Page page) {
        PageWalk walk = PageWalk.of(document);
        Landmarks marks = Landmarks.of(walk);
        MetaTags meta = MetaTags.of(marks);
        List<String> titles = new ArrayList<>();
        meta.texts("og:title", "twitter:title").forEach(title -> titles.add(title.value()));
        titles.add(WhiteSpace.fold(document.title()));
        Element base = marks.first(BASE);
        URI given = base == null ? null : Addresses.resolve(page.url(), base.attr("href"));
        return new PageData(
                document,
                walk,
                marks,
                JsonLd.of(marks, titles),
                Microdata.of(marks),
                meta,
                page.url(),
                given == null ? page.url() : given,
                page.captured());
    }
}
