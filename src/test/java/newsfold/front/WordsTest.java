package newsfold.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import newsfold.render.Languages;
import newsfold.subscribers.AddressFault;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.UnfitAddressException;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Test
    void theReadersLanguageComesBeforeTheDigestsAndThatBeforeTheBrowsers() {
        assertThat(language(Locale.FRENCH, Locale.GERMAN, "es")).isEqualTo("fr");
        assertThat(language(null, Locale.GERMANY, "es")).isEqualTo("de");
        assertThat(language(null, ARABIC, "tr, ru;q=0.4, es-MX;q=0.9")).isEqualTo("es");
        assertThat(language(ARABIC, null, "xx")).isEqualTo("en");
        assertThat(language(null, null, ";;q=")).isEqualTo("en");
    }

    @Test
    void everyLanguageSaysEverything() {
        for (Locale language : Languages.ALL) {
            ResourceBundle own = bundle(language);
            Set<String> said = new TreeSet<>(own.keySet());
            assertThat(own.getLocale().getLanguage())
                    .isEqualTo(language.equals(Locale.ENGLISH) ? "" : language.getLanguage());
            Words words = new Words(language);
            said.forEach(
                    key -> assertThat(words.say(key, 2, 3)).as(key).isNotBlank().doesNotContain("{", "''"));
            for (AddressFault fault : AddressFault.values()) {
                if (!language.equals(Locale.ENGLISH) && fault != AddressFault.ERASED) {
                    assertThat(own.containsKey("fault." + fault.key()))
                            .as(language + " " + fault)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void noLanguageFallsBackToEnglishForASentence() {
        Set<String> english = bundle(Locale.ENGLISH).keySet();
        for (Locale language : Languages.ALL) {
            Set<String> own = new TreeSet<>(ResourceBundle.getBundle(
                            "newsfold.front.words",
                            language,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .keySet());
            assertThat(own).containsAll(english);
            if (!language.equals(Locale.ENGLISH)) {
                for (String key : Set.of("signup.intro", "erase.left", "move.intro", "untracked", "link.why")) {
                    assertThat(new Words(language).say(key)).isNotEqualTo(new Words(Locale.ENGLISH).say(key));
                }
            }
        }
    }

    @Test
    void whatReadsFromRightToLeftDoesNotTurnTheWordsAroundIt() {
        String title = "جريدة الصباح";
        assertThat(new Words(Locale.GERMAN).say("leave", title)).isEqualTo("\u2068" + title + "\u2069 abbestellen?");
        assertThat(new Words(Locale.GERMAN).say("leave", "Slack & Water")).isEqualTo("Slack & Water abbestellen?");
    }

    @Test
    void whatIsWrongWithAnAddressIsSaidInTheReadersLanguage() {
        assertThat(fault(Locale.ENGLISH, "ann")).isEqualTo("\"ann\" lacks an @");
        assertThat(fault(Locale.GERMAN, "ann")).isEqualTo("\"ann\" fehlt ein @");
        assertThat(fault(Locale.forLanguageTag("ru"), "@x.example")).contains("ничего нет перед @");
    }

    @Test
    void daysAndTimesAreThoseOfTheLanguage() {
        assertThat(new Words(Locale.FRENCH).day(DayOfWeek.SATURDAY)).isEqualTo("samedi");
        assertThat(new Words(Locale.GERMAN).time(LocalTime.of(7, 0))).isEqualTo("07:00");
        assertThat(new Words(Locale.ENGLISH).named(Locale.forLanguageTag("ru"))).isEqualTo("Русский");
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "newsfold.front.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String language(Locale reader, Locale digest, String accepted) {
        return Words.of(reader, digest, accepted).language();
    }

    private static String fault(Locale language, String address) {
        try {
            return MailAddress.parse(address).text();
        } catch (UnfitAddressException e) {
            return new Words(language).fault(e);
        }
    }
}
