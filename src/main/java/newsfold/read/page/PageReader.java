package newsfold.read.page;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newsfold.read.Article;
import newsfold.read.Page;
import newsfold.read.charset.PageText;
import newsfold.read.text.TextPageReader;
import org.jsoup.Jsoup;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages, HTML or plain text, into articles. Whatever a page holds, reading it ends soon and never fails: of a page
 * without an article comes an empty list, or an article with what is known.
 */
public final class PageReader {
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype|html|head|body|article|div|p|meta|title|h1|table)\\b", Pattern.CASE_INSENSITIVE);

    /** What a page holds beyond so many bytes is not read. Real ones have a tenth of it, most of that scripts. */
    private static final int LARGEST = 6 << 20;

    /** What a page holds beyond so many marks of an element is not read: long live blogs have a third of it. */
    private static final int MOST_MARKS = 120_000;

    /** Characters, of "<p>". */
    private static final int SHORTEST_MARK = 3;

    /** Elements nested deeper are put beside each other; no newsroom's page comes near. */
    private static final int DEEPEST = 200;

    /** Mark-up shows within so many characters, where it is any. */
    private static final int BEGINNING = 20_000;

    private static final Pattern TEMPLATE = Pattern.compile("(</?)template\\b", Pattern.CASE_INSENSITIVE);

    private final HtmlPageReader html = new HtmlPageReader();
    private final TextPageReader text = new TextPageReader();

    /** The page's own article first, then those shown inside it, marked as embedded. */
    public List<Article> read(Page page) {
        String content = PageText.of(beginning(page)).text();
        if (plainText(page, content)) {
            return text.read(content, page.captured());
        }
        String read = beginning(content);
        return html.read(parse(read, page.url()), () -> parseWhole(read, page.url()), page);
    }

    /** As much of the page as is read, cut between two elements. */
    private static Page beginning(Page page) {
        byte[] body = page.body();
        if (body.length <= LARGEST) {
            return page;
        }
        int end = LARGEST;
        while (end > LARGEST - BEGINNING && body[end] != '<') {
            end--;
        }
        return new Page(page.url(), page.contentType(), Arrays.copyOf(body, end), page.captured());
    }

    private static String beginning(String content) {
        if (content.length() <= SHORTEST_MARK * MOST_MARKS) {
            return content;
        }
        int marks = 0;
        for (int at = content.indexOf('<'); at >= 0; at = content.indexOf('<', at + 1)) {
            if (++marks > MOST_MARKS) {
                return content.substring(0, at);
            }
        }
        return content;
    }

    /** The page's tree, which may lack what shows nothing: programs, styles, drawings, most attributes. */
    static Document parse(String html, @Nullable URI url) {
        Document orderly = orderly(html, url);
        return orderly == null ? parseWhole(html, url) : orderly;
    }

    /** The tree, where the mark-up is in order; else null. */
    static @Nullable Document orderly(String html, @Nullable URI url) {
        return OrderlyMarkup.read(html, url == null ? "" : url.toString(), DEEPEST);
    }

    private static Document parseWhole(String html, @Nullable URI url) {
        String base = url == null ? "" : url.toString();
        try {
            return Jsoup.parse(html, base, parser());
        } catch (ValidationException e) {
            // Jsoup 1.24.1 loses count of templates where they nest too deep; they hold nothing to read
            return Jsoup.parse(TEMPLATE.matcher(html).replaceAll("$1x-template"), base, parser());
        }
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    private static boolean plainText(Page page, String content) {
        String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return false;
        }
        if (type.startsWith("text/plain") || type.startsWith("text/markdown")) {
            return true;
        }
        return !MARKUP.matcher(content.substring(0, Math.min(content.length(), BEGINNING)))
                .find();
    }
}
