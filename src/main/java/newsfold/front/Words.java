package newsfold.front;

import java.text.Bidi;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.render.Languages;
import newsfold.render.Phrases;
import newsfold.subscribers.UnfitAddressException;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/** What readers' pages and mails say, in one of the languages that letters can speak. */
public final class Words {
    private static final int WIDTH = 72; // characters
    private static final char ISOLATE = '\u2068';
    private static final char ISOLATED = '\u2069';

    private final Phrases phrases;
    private final Locale locale;

    Words(Locale locale) {
        this.locale = Languages.of(locale);
        this.phrases = new Phrases("newsfold.front.words", this.locale);
    }

    /** The reader's language, else that of the digest, else what their browser asks for. */
    static Words of(@Nullable Locale reader, @Nullable Locale digest, @Nullable String accepted) {
        return new Words(Stream.of(Languages.find(reader), Languages.find(digest), accepted(accepted))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    private static Optional<Locale> accepted(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Languages.find(Locale.forLanguageTag(range.getRange())))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            // whatever a browser sends there
            return Optional.empty();
        }
    }

    /** @param values for the places {0}, {1} ...; what reads from right to left is kept from turning the words around it */
    public String say(String key, @Nullable Object... values) {
        return phrases.say(key, Arrays.stream(values).map(Words::isolated).toArray());
    }

    private static Object isolated(@Nullable Object value) {
        return value instanceof String text && Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? ISOLATE + text + ISOLATED
                : Objects.requireNonNullElse(value, "");
    }

    /** The text of a mail: paragraphs, wrapped as mail programs without HTML show it best; addresses stay whole. */
    static String mail(String... paragraphs) {
        return Arrays.stream(paragraphs)
                .map(paragraph -> WordUtils.wrap(paragraph, WIDTH, "\n", false))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** What is wrong with an address, a sentence without its stop. */
    public String fault(UnfitAddressException problem) {
        return locale.equals(Locale.ENGLISH)
                ? String.valueOf(problem.getMessage())
                : say("fault." + problem.fault().key(), problem.quoted());
    }

    /** BCP 47. */
    public String language() {
        return locale.toLanguageTag();
    }

    Locale locale() {
        return locale;
    }

    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale))
                .replace('\u202f', ' ');
    }

    /** The languages that can be chosen, each in its own words. */
    public List<Locale> languages() {
        return Languages.ALL;
    }

    public String named(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
