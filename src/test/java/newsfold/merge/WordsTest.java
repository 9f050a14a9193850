package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsfold.merge.Words.Word;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final CommonWords common = CommonWords.shipped();

    @Test
    void numbersOfAllLanguagesAreWrittenAsInEnglish() {
        assertThat(stems(Tongue.ENGLISH, "1,234.5 tonnes")).startsWith("1234.5");
        assertThat(stems(Tongue.GERMAN, "1.234,5 Tonnen, 14 000 Haushalte, 3.6.2026, 1'200 Franken"))
                .contains("1234.5", "14000", "3.6.2026", "1200");
        assertThat(stems(Tongue.FRENCH, "23 000 foyers, 1\u202f200,75 euros, en 2026 300 personnes"))
                .contains("23000", "1200.75", "2026", "300");
        assertThat(stems(Tongue.SPANISH, "31.000 hogares y 12,5 millones")).contains("31000", "12.5");
        assertThat(stems(Tongue.RUSSIAN, "18\u00a0000 домов, 4,7 метра")).contains("18000", "4.7");
    }

    @Test
    void numbersInLettersAreNumbers() {
        assertThat(stems(Tongue.GERMAN, "zwei Tote")).isEqualTo(stems(Tongue.GERMAN, "2 Toten"));
        assertThat(stems(Tongue.FRENCH, "trois")).isEqualTo(stems(Tongue.SPANISH, "tres"));
        assertThat(stems(Tongue.RUSSIAN, "двое погибли")).isEqualTo(stems(Tongue.RUSSIAN, "двух погибших"));
    }

    @Test
    void datesAreNamedAsInEnglish() {
        assertThat(stems(Tongue.GERMAN, "Mittwochabend 4. März")).containsExactly("wednesday", "4", "march");
        assertThat(stems(Tongue.FRENCH, "mercredi 4 août")).containsExactly("wednesday", "4", "august");
        assertThat(stems(Tongue.SPANISH, "miércoles 4 de agosto")).containsExactly("wednesday", "4", "de", "august");
        assertThat(stems(Tongue.RUSSIAN, "среду 4 августа")).containsExactly("wednesday", "4", "august");
    }

    @Test
    void datesOfOtherLanguagesTellEventsApart() {
        assertThat(anchors(Tongue.SPANISH, "el 4 de agosto de 2026").of(Anchors.Kind.DAY))
                .containsExactly("aug 4");
        assertThat(anchors(Tongue.FRENCH, "le 1er mars").of(Anchors.Kind.DAY)).containsExactly("mar 1");
        assertThat(anchors(Tongue.GERMAN, "am 04.08.2026").of(Anchors.Kind.DAY)).containsExactly("aug 4");
        assertThat(anchors(Tongue.RUSSIAN, "4 мая").of(Anchors.Kind.DAY)).containsExactly("may 4");
        assertThat(anchors(Tongue.SPANISH, "el mar en calma").of(Anchors.Kind.MONTH))
                .isEmpty();
    }

    @Test
    void formsOfAWordAreOne() {
        assertThat(stems(Tongue.GERMAN, "Häuser Hauses")).containsExactly("haus", "haus");
        assertThat(stems(Tongue.GERMAN, "Müller Straße")).isEqualTo(stems(Tongue.GERMAN, "Mueller Strasse"));
        assertThat(stems(Tongue.FRENCH, "négociation négociations").stream().distinct())
                .hasSize(1);
        assertThat(stems(Tongue.SPANISH, "trabajador trabajadores").stream().distinct())
                .hasSize(1);
        assertThat(stems(Tongue.RUSSIAN, "забастовка забастовки забастовку").stream()
                        .distinct())
                .hasSize(1);
        assertThat(stems(Tongue.RUSSIAN, "Отчёт Отчет").stream().distinct()).hasSize(1);
    }

    @Test
    void germanCompoundsAreCutBeforeTheirLastNoun() {
        assertThat(raws(Tongue.GERMAN, "Der Lokführerstreik lähmt die Nordwestbahn"))
                .containsExactly("Der", "Lokführer", "streik", "lähmt", "die", "Nordwest", "bahn");
        assertThat(raws(Tongue.GERMAN, "Deutschland, Gewerkschaft, Beispiel, Düsseldorf"))
                .containsExactly("Deutschland", "Gewerkschaft", "Beispiel", "Düsseldorf");
    }

    @Test
    void smallWordsWithAnApostropheAreNoPartOfTheNext() {
        assertThat(raws(Tongue.FRENCH, "L'accord d’Ebersbruck, aujourd'hui jusqu'à l'été"))
                .containsExactly("accord", "Ebersbruck", "aujourd'hui", "à", "été");
    }

    @Test
    void scriptsWithoutSpacesGivePairs() {
        assertThat(raws(Tongue.OTHER, "渡輪擱淺")).containsExactly("渡輪", "輪擱", "擱淺");
        assertThat(raws(Tongue.OTHER, "フェリー座礁")).containsExactly("フェ", "ェリ", "リー", "ー座", "座礁");
        assertThat(raws(Tongue.OTHER, "雪 2026年")).containsExactly("雪", "2026", "年");
        assertThat(raws(Tongue.OTHER, "เรือ")).hasSize(3);
    }

    @Test
    void vowelSignsStayWithTheirLetters() {
        assertThat(raws(Tongue.OTHER, "दिल्ली में बारिश")).containsExactly("दिल्ली", "में", "बारिश");
        assertThat(stems(Tongue.OTHER, "किला काला")).doesNotHaveDuplicates();
        assertThat(raws(Tongue.OTHER, "서울 지하철")).containsExactly("서울", "지하철");
    }

    @Test
    void whatIsNotSeenMakesNoDifference() {
        assertThat(raws(Tongue.OTHER, "سَلامٌ عَلَيكُم")).isEqualTo(raws(Tongue.OTHER, "سلام عليكم"));
        assertThat(raws(Tongue.OTHER, "שָׁלוֹם")).isEqualTo(raws(Tongue.OTHER, "שלום"));
        assertThat(raws(Tongue.OTHER, "\u200fשלום\u200e \u202bעולם\u202c")).containsExactly("שלום", "עולם");
        assertThat(raws(Tongue.GERMAN, "Hafen\u00adbehörde")).containsExactly("Hafenbehörde");
        assertThat(raws(Tongue.OTHER, "می\u200cخواهم")).isEqualTo(raws(Tongue.OTHER, "میخواهم"));
        assertThat(stems(Tongue.OTHER, "e\u0301te\u0301 ÉTÉ été").stream().distinct())
                .containsExactly("ete");
        assertThat(stems(Tongue.ENGLISH, "Ｆｅｒｒｙ ferry").stream().distinct()).hasSize(1);
        assertThat(stems(Tongue.OTHER, "٢٠٢٦")).containsExactly("2026");
    }

    @Test
    void signsAloneAreNoWords() {
        assertThat(raws(Tongue.ENGLISH, "🚢🔥 👩‍👩‍👧 ❤️ — … \u200d\ufe0f")).isEmpty();
        assertThat(raws(Tongue.ENGLISH, "\ud83d")).isEmpty();
    }

    private List<String> stems(Tongue tongue, String text) {
        return words(tongue, text).stream().map(Word::stem).toList();
    }

    private List<String> raws(Tongue tongue, String text) {
        return words(tongue, text).stream().map(Word::raw).toList();
    }

    private Anchors anchors(Tongue tongue, String text) {
        return Anchors.of(tongue, words(tongue, text));
    }

    private List<Word> words(Tongue tongue, String text) {
        return Words.of(text, new Lexicon(common).in(tongue));
    }
}
