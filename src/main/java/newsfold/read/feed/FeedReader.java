package newsfold.read.feed;

import java.net.URI;
import java.util.Locale;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.charset.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of every dialect: RSS 0.9 to 2.0, Atom 0.3 and 1.0, RDF, CDF, JSON Feed and site maps, with the Dublin Core,
 * content, media, itunes, syndication and news modules. It reads what a person could still read: markup that is not well-formed, cut off, wrongly
 * declared or surrounded by something else. It expands no entities but HTML's and opens nothing from outside; time and
 * memory grow with the document's length.
 */
public final class FeedReader {

    /**
     * What a page announces.
     *
     * @throws UnreadableException where it is no feed; the message says what it is instead
     */
    public FeedDocument read(Page page) throws UnreadableException {
        String text = withoutControls(PageText.of(page).text());
        if (text.isBlank()) {
            throw new UnreadableException("The feed is empty: its address answers with nothing.");
        }
        int start = firstMark(text);
        if (start < text.length() && text.charAt(start) == '{') {
            return new JsonFeedReader(page.url()).read(text.substring(start));
        }
        FeedElement document = FeedTree.of(text, page.url());
        SiteMap siteMap = SiteMap.in(document, page.url());
        return siteMap != null ? siteMap.document() : new FeedMarkup(document, page.url()).document();
    }

    /** Where a JSON object or the first tag begins, so that what stands before either does not matter. */
    private static int firstMark(String text) {
        int tag = text.indexOf('<');
        int brace = text.indexOf('{');
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (brace >= 0 && (tag < 0 || brace == start || brace < tag && text.indexOf("jsonfeed.org") > brace)) {
            return brace;
        }
        return tag < 0 ? text.length() : tag;
    }

    /** Without the characters that XML does not have (XML 1.0, section 2.2). */
    private static String withoutControls(String text) {
        int i = 0;
        while (i < text.length() && !isControl(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (!isControl(text.charAt(i))) {
                clean.append(text.charAt(i));
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\ufffe' || c == '\uffff' || c == '\ufeff';
    }

    /** A language as BCP 47 writes it, or null where the text is none. */
    static @Nullable String language(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 40) {
            return null;
        }
        String tag = Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag();
        // "English" is no code, though it has the form of one
        boolean code = tag.indexOf('-') < 0 ? tag.length() <= 3 : tag.indexOf('-') <= 3;
        return tag.equals("und") || !code ? null : tag;
    }

    /** The page's address if anything can be resolved against it. */
    static @Nullable URI usable(@Nullable URI address) {
        return address != null && address.isAbsolute() && !address.isOpaque() ? address : null;
    }
}
