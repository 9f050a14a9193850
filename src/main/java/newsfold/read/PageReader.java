package newsfold.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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

    /** What a page holds beyond so many characters is not read. */
    private static final int LARGEST = 8 << 20;

    /** Elements nested deeper are put beside each other; no newsroom's page comes near. */
    private static final int DEEPEST = 200;

    /** Mark-up shows within so many characters, where it is any. */
    private static final int BEGINNING = 20_000;

    private final HtmlPageReader html = new HtmlPageReader();
    private final TextPageReader text = new TextPageReader();

    /** The page's own article first, then those shown inside it, marked as embedded. */
    public List<Article> read(Page page) {
        String whole = PageText.of(page).text();
        String content = whole.substring(0, Math.min(whole.length(), LARGEST));
        if (plainText(page, content)) {
            return text.read(content, page.captured());
        }
        return html.read(parse(content, page.url()), page);
    }

    static Document parse(String html, @Nullable URI url) {
        return Jsoup.parse(
                html, url == null ? "" : url.toString(), Parser.htmlParser().setMaxDepth(DEEPEST));
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
