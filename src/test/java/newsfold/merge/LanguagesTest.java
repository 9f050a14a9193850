package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import newsfold.read.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private final Languages languages = CommonWords.shipped().languages();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Fähre läuft vor Norrby auf Grund",
                "de | Zwei Tote bei Brand in Lagerhalle",
                "de | Die Polizei sucht nach dem Täter",
                "fr | Grève des bacs de l'estuaire jeudi et vendredi",
                "fr | Deux morts dans un accident près de Kermor",
                "es | Mueren dos pescadores en Costamar",
                "es | El juez envía a prisión al armador",
                "it | Sciopero dei treni: due giorni di disagi per i pendolari",
                "pt | Dois mortos em acidente na estrada para o porto",
                "nl | Twee doden bij brand in een loods van het bedrijf",
                "ru | Двое рыбаков погибли во время урагана",
                "en | Two die in war of the harbour gangs",
                "en | Ferry Alma aground off Norrby, passengers rescued",
                "uk | Двоє рибалок загинули під час урагану на озері",
                "bg | Двама загинаха при катастрофа, съобщи полицията",
                "ja | フェリーが港の外で座礁",
                "ja | 首相が辞任へ",
                "zh | 一艘渡輪星期一在港口外擱淺，二百一十四名乘客獲救",
                "ko | 여객선이 항구 밖에서 좌초",
                "el | Προσάραξε πλοίο έξω από το λιμάνι",
                "arabic | جنوح عبارة خارج الميناء",
                "he | מעבורת עלתה על שרטון מחוץ לנמל",
                "th | เรือข้ามฟากเกยตื้นนอกท่าเรือ",
                "devanagari | बंदरगाह के बाहर नौका फँसी"
            })
    void headlinesTellTheirLanguage(String language, String headline) {
        assertThat(of(headline, null)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Alma: 214", "Norrby Sandvik Hollum", "Masayoshi Son", "🚢🔥", "...", "首相辞任", "Норкин — Штерн"})
    void whereNamesAreAllThereIsTheLanguageStaysUnknown(String headline) {
        assertThat(of(headline, null)).isNull();
    }

    @Test
    void whatThePageDeclaresDecidesWhereWordsDoNot() {
        assertThat(of("Norrby Sandvik Hollum", "de-AT")).isEqualTo("de");
        assertThat(of("Norrby Sandvik Hollum", "sv_SE")).isEqualTo("sv");
        assertThat(of("首相辞任", "ja")).isEqualTo("ja");
    }

    @Test
    void whatThePageDeclaresDoesNotOutweighItsWords() {
        assertThat(of("Die Polizei sucht nach dem Täter, der zwei Menschen verletzt hat", "en-US"))
                .isEqualTo("de");
        assertThat(of("The police are looking for the man who hurt two people", "sv"))
                .isEqualTo("en");
    }

    @Test
    void languagesWithoutATableKeepWhatThePageDeclares() {
        assertThat(of("Två döda när en färja gick på grund utanför hamnen i Norrby på måndagen", "sv"))
                .isEqualTo("sv");
        assertThat(of("Dos morts en un accident a la carretera del port", "ca")).isEqualTo("ca");
    }

    private @Nullable String of(String headline, @Nullable String declared) {
        return languages
                .of(Article.builder("a").title(headline).language(declared).build())
                .language();
    }
}
