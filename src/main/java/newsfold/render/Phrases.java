package newsfold.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words of our own in a reader's language; English where that language has none. */
public final class Phrases {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    /** The letter's. */
    Phrases(Locale locale) {
        this("newsfold.render.phrases", locale);
    }

    /** @param bundle of properties on the class path, with English in the one that names no language */
    public Phrases(String bundle, Locale locale) {
        this.bundle = ResourceBundle.getBundle(bundle, locale, EXACT);
        // numbers and dates must not speak another language than the words around them
        this.locale = locale;
    }

    /** The language that the words are really in. */
    public Locale language() {
        Locale found = bundle.getLocale();
        return found.getLanguage().isEmpty() ? Locale.ENGLISH : found;
    }

    /** @param values for the places {0}, {1} ... of the phrase */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
