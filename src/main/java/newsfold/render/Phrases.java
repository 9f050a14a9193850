package newsfold.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The letter's own words in the digest's language; English where that language has none. */
final class Phrases {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    Phrases(Locale locale) {
        this.bundle = ResourceBundle.getBundle("newsfold.render.phrases", locale, EXACT);
        // numbers and dates must not speak another language than the words around them
        this.locale = locale;
    }

    /** The language that the words are really in. */
    Locale language() {
        Locale found = bundle.getLocale();
        return found.getLanguage().isEmpty() ? Locale.ENGLISH : found;
    }

    /** @param values for the places {0}, {1} ... of the phrase */
    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
