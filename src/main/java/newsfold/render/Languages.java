package newsfold.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that letters can speak. */
public final class Languages {
    /** English first, which stands in for all that there are not. */
    public static final List<Locale> ALL = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"), Locale.forLanguageTag("ru"));

    private Languages() {}

    /** The one of these that a locale is in, if it is in any. */
    public static Optional<Locale> find(@Nullable Locale locale) {
        return ALL.stream()
                .filter(one -> locale != null && one.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    /** The one of these that speaks in a letter of this locale. */
    public static Locale of(Locale locale) {
        return find(locale).orElse(ALL.get(0));
    }

    /** Whether a letter of a digest has to be set anew to speak a reader's language. */
    public static boolean differ(Locale digest, @Nullable Locale reader) {
        return find(reader).filter(own -> !own.equals(of(digest))).isPresent();
    }
}
