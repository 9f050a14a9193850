package newsfold.sample;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Sets articles and front pages in the outlets' layouts, which differ as those of real sites do. */
final class PagePrinter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);
    private static final int RELATED = 4;
    private static final int TEASER_PARAGRAPHS = 2;

    private final Newsstand newsstand;
    private final Engine engine;

    PagePrinter(Newsstand newsstand, Engine engine) {
        this.newsstand = newsstand;
        this.engine = engine;
    }

    /** @param now what ages on aggregators' pages are counted to */
    byte[] article(SampleOutlet outlet, SampleArticle article, SampleAddresses addresses, Instant epoch, Instant now) {
        TimeMarks marks = new TimeMarks(epoch);
        String title = marks.fill(article.title());
        String standfirst = marks.fill(article.standfirst());
        ArticlePage page = new ArticlePage(
                outlet.name(),
                outlet.motto(),
                addresses.outlet(outlet.id()),
                addresses.about(outlet),
                outlet.charset(),
                addresses.article(article),
                title,
                standfirst,
                newsstand.origin(article),
                Ages.between(article.published(epoch), now),
                article.author(),
                article.published(epoch).toString(),
                DATE.format(article.published(epoch).atOffset(ZoneOffset.UTC)),
                article.section(),
                article.tags(),
                article.caption() == null ? null : addresses.picture(article),
                article.caption(),
                article.kind().equals("live"),
                blocks(article, marks),
                related(outlet, article, addresses, marks),
                newsstand.beside(article).stream()
                        .map(other -> neighbour(other, addresses, epoch, now))
                        .toList(),
                LinkedData.of(article, title, standfirst, outlet.name(), addresses, epoch));
        return set(outlet.layout(), "page", page, outlet.charset());
    }

    byte[] front(SampleOutlet outlet, SampleAddresses addresses, Instant epoch) {
        TimeMarks marks = new TimeMarks(epoch);
        FrontPage page = new FrontPage(
                outlet.name(),
                outlet.motto(),
                outlet.charset(),
                addresses.outlet(outlet.id()),
                addresses.about(outlet),
                outlet.feeds().stream()
                        .filter(feed -> feed.format() != FeedFormat.PAGE)
                        .map(feed -> new FrontPage.FeedLink(
                                feed.format().mediaType(), outlet.name(), addresses.feed(outlet, feed)))
                        .toList(),
                newsstand.articles(outlet).stream()
                        .map(article -> new FrontPage.Entry(
                                marks.fill(article.title()),
                                addresses.article(article),
                                marks.fill(article.standfirst()),
                                article.section(),
                                DATE.format(article.published(epoch).atOffset(ZoneOffset.UTC))))
                        .toList());
        return set("front", "page", page, outlet.charset());
    }

    byte[] about(SampleOutlet outlet, SampleAddresses addresses) {
        AboutPage page = new AboutPage(outlet.name(), outlet.motto(), addresses.outlet(outlet.id()), outlet.charset());
        return set("about", "page", page, outlet.charset());
    }

    byte[] overview(SampleAddresses addresses) {
        List<Overview.Row> rows = newsstand.outlets().stream()
                .map(outlet -> new Overview.Row(
                        outlet.name(),
                        outlet.motto(),
                        addresses.outlet(outlet.id()),
                        outlet.articles().size(),
                        outlet.feeds().stream()
                                .map(feed -> new PageLink(
                                        feed.file().isEmpty() ? "front page" : feed.file(),
                                        addresses.feed(outlet, feed)))
                                .toList()))
                .toList();
        int articles = rows.stream().mapToInt(Overview.Row::articles).sum();
        return set("overview", "page", new Overview(articles, rows), "UTF-8");
    }

    private static List<Block> blocks(SampleArticle article, TimeMarks marks) {
        return article.paragraphs().stream()
                .map(marks::fill)
                .map(text -> text.startsWith(SampleArticle.HEADING)
                        ? new Block(text.substring(SampleArticle.HEADING.length()), true)
                        : new Block(text, false))
                .toList();
    }

    private List<PageLink> related(
            SampleOutlet outlet, SampleArticle article, SampleAddresses addresses, TimeMarks marks) {
        return newsstand.articles(outlet).stream()
                .filter(other -> !other.equals(article))
                .limit(RELATED)
                .map(other -> new PageLink(marks.fill(other.title()), addresses.article(other)))
                .toList();
    }

    private Neighbour neighbour(SampleArticle other, SampleAddresses addresses, Instant epoch, Instant now) {
        TimeMarks marks = new TimeMarks(epoch);
        return new Neighbour(
                marks.fill(other.title()),
                addresses.article(other),
                newsstand.origin(other),
                Ages.between(other.published(epoch), now),
                other.paragraphs().stream()
                        .limit(TEASER_PARAGRAPHS)
                        .map(marks::fill)
                        .toList());
    }

    private byte[] set(String layout, String name, Object data, String charset) {
        Template template = engine.getTemplate("sample/" + layout);
        if (template == null) {
            throw new IllegalStateException("there is no template templates/sample/" + layout + ".html");
        }
        return template.data(name, data).render().getBytes(Charset.forName(charset));
    }
}
