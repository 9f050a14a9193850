package newsfold.read.page;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.Script;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language that a page says it is in, as BCP 47 writes it, unless its text is plainly in another script. */
final class PageLanguage {
    private static final Set<String> NONE = Set.of("und", "mul", "zxx", "");

    /** Some write the word for the tag. */
    private static final Map<String, String> WORDS = Map.of(
            "english",
            "en",
            "deutsch",
            "de",
            "german",
            "de",
            "french",
            "fr",
            "francais",
            "fr",
            "spanish",
            "es",
            "italian",
            "it",
            "russian",
            "ru");

    /** As most pages write it; three languages had other letters once. */
    private static final Pattern PLAIN = Pattern.compile("(?!iw|ji|in)[a-z]{2}(?:-[A-Z]{2})?");

    private static final Pattern PARTING = Pattern.compile("[,;\\s]");

    private static final int LONGEST = 35;

    private PageLanguage() {}

    static @Nullable Told<String> of(PageData page, Script text) {
        List<Told<String>> told = new ArrayList<>();
        for (Element html : page.marks().tagged("html")) {
            told.add(Told.of(html.attr("lang"), FieldSource.Place.ELEMENT, "html lang"));
            told.add(Told.of(html.attr("xml:lang"), FieldSource.Place.ELEMENT, "html xml:lang"));
        }
        told.addAll(page.linked().texts("inLanguage"));
        told.addAll(page.micro().texts("inLanguage"));
        told.addAll(page.meta().texts("og:locale", "content-language", "dc.language", "dcterms.language", "language"));
        for (Told<String> written : told) {
            Told<String> language = written.as(PageLanguage::tag);
            if (language != null && text.fits(language.value())) {
                return language;
            }
        }
        // a script that one language alone is written in
        String only = text.language();
        return only == null ? null : Told.of(only, FieldSource.Place.TEXT, "script");
    }

    private static @Nullable String tag(String written) {
        try {
            String first = PARTING.split(written.strip(), 2)[0].replace('_', '-');
            String named = WORDS.getOrDefault(first.toLowerCase(Locale.ROOT), first);
            if (PLAIN.matcher(named).matches()) {
                return NONE.contains(named) ? null : named;
            }
            String language = new Locale.Builder().setLanguageTag(named).build().toLanguageTag();
            boolean real = named.indexOf('-') == 2 || named.indexOf('-') == 3 || named.length() <= 3;
            return !real || NONE.contains(language) || language.length() > LONGEST ? null : language;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
