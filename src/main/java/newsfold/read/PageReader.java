package newsfold.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads pages, HTML or plain text, into articles. Whatever a page holds, reading it ends soon and never fails: of a page
 * without an article comes an empty list, or an article with what is known.
 */
public final class PageReader {
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype|html|head|body|article|div|p|meta|title|h1|table)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private final HtmlPageReader html = new HtmlPageReader();
    private final TextPageReader text = new TextPageReader();

    /** The page's own article first, then those shown inside it, marked as embedded. */
    public List<Article> read(Page page) {
        if (plainText(page)) {
            return text.read(new String(page.body(), StandardCharsets.UTF_8), page.captured());
        }
        return html.read(parse(page), page);
    }

    static Document parse(Page page) {
        String base = page.url() == null ? "" : page.url().toString();
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.body()), charset(page.contentType()), base);
        } catch (IOException e) {
            return Document.createShell(base);
        }
    }

    private static @Nullable String charset(@Nullable String contentType) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return charset.find() && Charset.isSupported(charset.group(1)) ? charset.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean plainText(Page page) {
        String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return false;
        }
        if (type.startsWith("text/plain") || type.startsWith("text/markdown")) {
            return true;
        }
        int length = Math.min(page.body().length, 20_000);
        return !MARKUP.matcher(new String(page.body(), 0, length, StandardCharsets.ISO_8859_1)).find();
    }
}
