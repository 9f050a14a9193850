package newsfold.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterEntitiesTest {
    private static String decoded(String documentType, String text) {
        CharacterEntities entities = new CharacterEntities();
        entities.declare(documentType);
        return entities.decode(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            [<!ENTITY desk "Harbour desk">]                      | By &desk;      | By Harbour desk
            [<!ENTITY desk 'Harbour desk'>]                      | By &desk;      | By Harbour desk
            [<!ENTITY dash "&#8212;"><!ENTITY q '&#xBB;'>]       | a &dash; b &q; | a — b »
            [<!ENTITY and "&#38;">]                              | x &and;amp; y  | x &amp; y
            [<!ENTITY a "one"><!ENTITY a "two">]                 | &a;            | one
            []                                                   | &eacute; &bull; | é •
            """)
    void namesForPlainTextAreKnown(String documentType, String text, String expected) {
        assertThat(decoded(documentType, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!ENTITY x SYSTEM \"file:///etc/hostname\">",
                "<!ENTITY x PUBLIC \"a\" \"http://127.0.0.1:9/x\">",
                "<!ENTITY % x \"y\">",
                "<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">",
                "<!ENTITY x \"a&y;b\"><!ENTITY y \"text\">",
                "<!ENTITY x \"<b>bold</b>\">",
                "<!ENTITY x \"%y;\">"
            })
    void nothingElseIsExpanded(String declaration) {
        assertThat(decoded("[" + declaration + "]", "A &x; B")).isEqualTo("A &x; B");
    }

    @Test
    void whatNamesBringInIsBounded() {
        String declared = "[<!ENTITY x \"" + "ha".repeat(100) + "\">]";
        assertThat(decoded(declared, "&x;".repeat(1_000_000))).hasSizeLessThan(4_000_001);
    }
}
