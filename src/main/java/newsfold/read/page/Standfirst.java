package newsfold.read.page;

import java.util.List;
import newsfold.read.words.Headline;
import newsfold.read.words.Sentences;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The sentence that a page shows between headline and body. */
final class Standfirst {
    private static final Selection NAMED =
            Selection.of(".standfirst, [class*=standfirst], .dek, [class*=__dek], .article-dek, .deck,"
                    + " .subhead, .subheadline, .sub-headline, .subtitle, .article-subtitle, .strapline, .sub-title,"
                    + " [itemprop=alternativeHeadline], [class*=article-summary], p.summary, p.intro");
    private static final int LONGEST = 500;
    private static final int MOST = 20;

    private Standfirst() {}

    static @Nullable String of(Landmarks page, @Nullable String headline) {
        for (Element element : page.all(NAMED).stream().limit(MOST).toList()) {
            String text = sentence(element, headline);
            if (text != null) {
                return text;
            }
        }
        List<Element> headings = page.tagged("h1");
        Element first = headings.isEmpty() ? null : headings.get(0);
        Element next = first == null ? null : first.nextElementSibling();
        return next != null && next.normalName().equals("h2") ? sentence(next, headline) : null;
    }

    private static @Nullable String sentence(Element element, @Nullable String headline) {
        String text = ElementText.of(element, 4 * LONGEST);
        boolean told = Sentences.words(text) >= 5
                && text.length() <= LONGEST
                && (headline == null || !Headline.same(text, headline));
        return told ? text : null;
    }
}
