package newsfold.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structured data as content systems print it: seldom JSON to the letter. */
class LenientJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"headline\": \"Toll falls\", \"author\": \"Ann\"}",
                "// from the template\n{\"headline\": \"Toll falls\", /* desk */ \"author\": \"Ann\"}",
                "{\"headline\": \"Toll falls\", \"author\": \"Ann\",}",
                "<!-- {\"headline\": \"Toll falls\", \"author\": \"Ann\"} -->",
                "//<![CDATA[\n{\"headline\": \"Toll falls\", \"author\": \"Ann\"}\n//]]>",
                "/* <![CDATA[ */ {\"headline\": \"Toll falls\", \"author\": \"Ann\"} /* ]]> */",
                "{&quot;headline&quot;: &quot;Toll falls&quot;, &quot;author&quot;: &quot;Ann&quot;}",
                "{'headline': 'Toll falls', author: 'Ann'}",
                "{\"headline\": \"Toll falls\"\n \"author\": \"Ann\"}",
                "{\"image\": {\"url\": \"x\"} \"headline\": \"Toll falls\", \"author\": \"Ann\"}",
                "{\"headline\": \"Toll falls\", \"description\": \"\"They paid\", said \"Bo\" of it\", \"author\": \"Ann\"}",
                "{\"headline\": \"Toll falls\", \"description\": \"a raw\nline break\tand tab\", \"author\": \"Ann\"}",
                "{\"headline\": \"Toll falls\", \"author\": \"Ann\"};",
                "{\"headline\": \"Toll falls\", \"author\": \"Ann\", \"articleBody\": \"cut off in the mid"
            })
    void whatAPersonCouldStillReadIsRead(String script) {
        JsonNode article = LenientJson.parse(script).get(0);

        assertThat(article.path("headline").asText()).isEqualTo("Toll falls");
        assertThat(article.path("author").asText()).isEqualTo("Ann");
    }

    @Test
    void soundJsonIsNotMended() {
        JsonNode article = LenientJson.parse("{\"a\": \"she said \\\"no\\\", twice\", \"b\": [1, true, null]}")
                .get(0);

        assertThat(article.path("a").asText()).isEqualTo("she said \"no\", twice");
        assertThat(article.path("b").get(0).asText()).isEqualTo("1");
    }

    @Test
    void noiseIsNothingAndEndsSoon() {
        Random random = new Random(11);
        String alphabet = "{}[]\"',:\\ \n<!-a1/*";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder noise = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> LenientJson.parse(noise.toString())).doesNotThrowAnyException();
        }
        assertThat(LenientJson.parse("[".repeat(200_000))).isNotNull();
        assertThat(LenientJson.parse("{\"a\":\"".repeat(50_000))).isNotNull();
    }
}
