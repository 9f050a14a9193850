package newsfold.read.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Kommentare (12)                              | END
            12 Kommentare                                | END
            Alle Rechte vorbehalten. Hollin Verlag       | END
            Laisser un commentaire                       | END
            Les plus lus                                 | END
            Mots-clés : port, ferry                      | END
            Lo más leído                                 | END
            I più letti della settimana                  | END
            © RIPRODUZIONE RISERVATA                     | END
            Mais lidas                                   | END
            Все права защищены. Холлинский вестник       | END
            You are receiving this mail because you signed up. | END
            Lesen Sie auch: Der Kran steht wieder        | CHROME
            À lire aussi : la grue est repartie          | CHROME
            ▸ Lea también: La grúa se fue                | CHROME
            Leggi anche > La gru se ne va                | CHROME
            Читайте также: кран уехал                    | CHROME
            Lesen Sie auch                               | BOX
            Sur le même sujet                            | BOX
            Artículos relacionados                       | BOX
            Leggi anche:                                 | BOX
            Veja também                                  | BOX
            Материалы по теме                            | BOX
            Teilen                                       | CHROME
            3 Min. Lesezeit                              | CHROME
            Foto: Anna Müller, am Hafen.                 | CHROME
            Temps de lecture : 3 min                     | CHROME
            Partager cet article                         | CHROME
            Continua após a publicidade                  | CHROME
            Поделиться                                   | CHROME
            View this email in your browser              | CHROME
            """)
    void linesAroundAnArticleAreToldFromIt(String line, LineKind kind) {
        assertThat(LineKind.of(line)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kommentare der Nachbarn hat niemand gehört, sagte die Bürgermeisterin am Dienstag vor dem alten Rathaus.",
                "Teilen macht Freude",
                "Partager le pain reste une coutume du port, dit la boulangère qui y travaille depuis trente ans déjà.",
                "Recibe el puerto su primera grúa nueva en veinte años, y nadie en el muelle sabe todavía manejarla bien.",
                "Von Berlin nach Paris in drei Stunden",
                "Главная улица закрыта до весны",
                "Por fin llueve en el valle",
                "Di notte il porto dorme"
            })
    void sentencesThatBeginLikeThemAreNot(String line) {
        assertThat(LineKind.of(line)).isEqualTo(LineKind.TEXT);
        assertThat(Byline.author(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Dieser Artikel erschien zuerst in der Hollin Zeitung.                  | Hollin Zeitung
            Dieser Text ist zuerst bei Talbote erschienen.                         | Talbote
            Quelle: Hollin Zeitung                                                 | Hollin Zeitung
            Cet article a été publié à l’origine sur Le Courrier du Port.          | Le Courrier du Port
            Source : Le Courrier du Port                                           | Le Courrier du Port
            Este artículo fue publicado originalmente en El Faro de Hollin.        | El Faro de Hollin
            La entrada La grúa se va se publicó primero en El Faro.                | El Faro
            L'articolo La gru se ne va proviene da Gazzetta del Molo.              | Gazzetta del Molo
            Fonte: Gazzetta del Molo                                               | Gazzetta del Molo
            Esta matéria foi publicada originalmente no Diário do Cais.            | Diário do Cais
            Источник: Холлинский вестник                                           | Холлинский вестник
            """)
    void theOriginIsNamedInEachLanguage(String line, String outlet) {
        assertThat(SourceLine.origin(line)).isEqualTo(outlet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quelle: dpa", "Source : AFP", "Fonte: ANSA", "Quelle: eigene Berechnungen der Stadt"})
    void anAgencyOrACalculationIsNoOrigin(String line) {
        assertThat(SourceLine.origin(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Von Anna Müller                         | Anna Müller
            Von Anna Müller und Peter Schmidt       | Anna Müller und Peter Schmidt
            Von Anna Müller, Hafenreporterin        | Anna Müller
            Par Anne Martin                         | Anne Martin
            Por Ana Gómez de la Vega                | Ana Gómez de la Vega
            Di Anna Rossi                           | Anna Rossi
            Автор: Анна Петрова                     | Анна Петрова
            Ein Bericht von Anna Müller             | Anna Müller
            """)
    void theAuthorIsNamedInEachLanguage(String line, String author) {
        assertThat(Byline.author(line)).isEqualTo(author);
    }

    @Test
    void headersOfMailHaveNamesInEachLanguage() {
        assertThat(PhraseBook.header("Betreff")).isEqualTo("subject");
        assertThat(PhraseBook.header("Objet")).isEqualTo("subject");
        assertThat(PhraseBook.header("Тема")).isEqualTo("subject");
        assertThat(PhraseBook.header("Wetter")).isNull();
    }
}
