package newsfold.read.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import newsfold.read.ArticleField;
import newsfold.read.ArticleForm;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.time.Age;
import newsfold.read.words.Script;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says of its article, in structured data, meta elements and in sight.
 *
 * @param canonical the address the page wishes to be known by, else the one it was found at
 * @param names of the site
 * @param authors all that is said on who wrote it, as it stands: an agency may be among them
 * @param rights all that is said on whose text it is
 * @param age where the page tells one instead of a date
 * @param body the article's text, where structured data has it
 * @param form what structured data says on the kind of text; null where it says nothing
 * @param free false where the page says that its text is for subscribers
 * @param sources where headline, author, times, language, section, picture and address were taken from
 */
record PageFacts(
        @Nullable String headline,
        @Nullable URI canonical,
        SiteNames names,
        @Nullable String author,
        List<Told<String>> authors,
        List<Told<String>> rights,
        @Nullable Instant published,
        @Nullable Instant modified,
        @Nullable Age age,
        @Nullable String language,
        @Nullable String section,
        @Nullable URI image,
        @Nullable String standfirst,
        @Nullable String body,
        @Nullable ArticleForm form,
        boolean free,
        Map<ArticleField, FieldSource> sources) {

    private static final int OPENING = 1_600;

    private static final Selection SOURCE_ORGANIZATION = Selection.of(".source-org");

    static PageFacts of(PageData page) {
        SiteNames names = SiteNames.of(page);
        Told<String> headline = PageHeadline.of(page, names.all());
        SiteNames site = names.orShown(page, Told.value(headline));
        if (headline != null && !site.equals(names)) {
            headline = headline.as(title -> PageHeadline.withoutSite(title, site.all(), page.url()));
        }
        String title = Told.value(headline);
        List<Told<String>> statements = Authors.statements(page);
        List<Told<String>> bylines = Authors.seen(page);
        Told<String> author = Authors.of(statements, bylines, site.all());
        Told<URI> canonical = CanonicalAddress.of(page);
        Published time = Published.of(page);
        Told<String> language = PageLanguage.of(page, Script.of(title + ' ' + opening(page)));
        Told<String> section = PageSection.of(page, title, site.all());
        Told<URI> image = LeadImage.of(page, site.all());
        boolean live = page.linked().types().contains("LiveBlogPosting");

        Map<ArticleField, FieldSource> sources = new EnumMap<>(ArticleField.class);
        note(ArticleField.TITLE, headline, sources);
        note(ArticleField.URL, canonical, sources);
        note(ArticleField.AUTHOR, author, sources);
        note(ArticleField.PUBLISHED, time.time() == null ? time.age() : time.time(), sources);
        note(ArticleField.MODIFIED, time.modified(), sources);
        note(ArticleField.AGE, time.age(), sources);
        note(ArticleField.LANGUAGE, language, sources);
        note(ArticleField.SECTION, section, sources);
        note(ArticleField.IMAGE, image, sources);
        if (live) {
            sources.put(ArticleField.FORM, new FieldSource(FieldSource.Place.JSON_LD, "@type"));
        }
        List<Told<String>> authors = new ArrayList<>(statements);
        authors.addAll(bylines);
        return new PageFacts(
                title,
                Told.value(canonical),
                site,
                Told.value(author),
                authors,
                rights(page),
                Told.value(time.time()),
                Told.value(time.modified()),
                Told.value(time.age()),
                Told.value(language),
                Told.value(section),
                Told.value(image),
                Standfirst.of(page.marks(), title),
                page.linked().raw("articleBody"),
                live ? ArticleForm.LIVE_BLOG : null,
                !"false".equalsIgnoreCase(page.linked().text("isAccessibleForFree")),
                sources);
    }

    /** Who runs the site, by its own words. */
    @Nullable
    String site() {
        return Told.value(names.site());
    }

    /** Enough of the text to tell its script. */
    private static String opening(PageData page) {
        StringBuilder text = new StringBuilder();
        for (Element paragraph : page.marks().tagged("p")) {
            if (text.length() > OPENING) {
                break;
            }
            text.append(ElementText.of(paragraph, OPENING)).append(' ');
        }
        return text.isEmpty() ? page.document().body().text() : text.toString();
    }

    private static List<Told<String>> rights(PageData page) {
        List<Told<String>> rights = new ArrayList<>();
        for (String field : List.of(
                "creditText", "copyrightHolder", "sourceOrganization", "provider", "copyrightNotice", "publisher")) {
            page.linked().names(field).forEach(name -> rights.add(Told.of(name, FieldSource.Place.JSON_LD, field)));
            page.micro().names(field).forEach(name -> rights.add(Told.of(name, FieldSource.Place.MICRODATA, field)));
        }
        rights.addAll(page.meta()
                .texts(
                        "dc.source",
                        "dcterms.source",
                        "source",
                        "article:source",
                        "syndication-source",
                        "original-source",
                        "news_source",
                        "article:provider",
                        "sailthru_pubname",
                        "copyright",
                        "dc.rights",
                        "dcterms.rightsholder"));
        Element organization = page.marks().first(SOURCE_ORGANIZATION);
        if (organization != null) {
            rights.add(Told.of(WhiteSpace.fold(organization.text()), FieldSource.Place.CLASS, "source-org"));
        }
        return rights;
    }

    private static void note(ArticleField field, @Nullable Told<?> told, Map<ArticleField, FieldSource> sources) {
        if (told != null) {
            sources.put(field, told.source());
        }
    }
}
