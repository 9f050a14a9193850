package newsfold.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "The Harbour Courier" <morning@courier.example>   |            | The Harbour Courier
            The Harbour Courier Newsletter <x@y.example>      |            | The Harbour Courier
            Nora Pell <nora@tidewater.example>                | Nora Pell  |
            Nora Pell, The Tidewater Gazette <n@y.example>    | Nora Pell  | The Tidewater Gazette
            Nora Pell at The Tidewater Gazette <n@y.example>  | Nora Pell  | The Tidewater Gazette
            Orlen Glass <hello@factory.example>               |            | Orlen Glass
            Orlen Glass <ann@orlen-glass.example>             |            | Orlen Glass
            El Faro de Hollin <ana@y.example>                 |            | El Faro de Hollin
            Talbote <a@y.example>                             |            | Talbote
            ada@mail.example                                  |            |
            <ada@mail.example>                                |            |
            """)
    void aSenderIsAPaperOrAPerson(String from, @Nullable String author, @Nullable String outlet) {
        MailSender sender = MailSender.of(from);
        assertThat(sender.author()).isEqualTo(author);
        assertThat(sender.outlet() == null ? null : sender.outlet().name()).isEqualTo(outlet);
    }
}
