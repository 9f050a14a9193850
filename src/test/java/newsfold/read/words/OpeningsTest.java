package newsfold.read.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningsTest {
    private static final List<Pattern> CASELESS = List.of(
            caseless("the post .{3,20} on .{2,10}"),
            caseless("(?:read|see) more.{0,9}"),
            caseless("[|·\\s]*updated\\b.*\\d.*"),
            caseless("\\d+ (?:shares|views)"));

    private static final List<Pattern> WRITTEN =
            List.of(Pattern.compile("Source: .+"), Pattern.compile("(?i:via) \\p{Lu}.*"));

    private static Pattern caseless(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean any(List<Pattern> patterns, String line) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t",
                "The post Rain Again on Harbour",
                "THE POST RAIN AGAIN ON HARBOUR",
                "the ported boat",
                "Read",
                "READ MORE",
                "read moreover",
                "\u017fee more",
                "Sée more",
                "| Updated 5 May",
                "|| updated at 7",
                "7 shares",
                "71 VIEWS",
                "7 boats",
                "Source: Harbour Post",
                "source: Harbour Post",
                "Via Harbour",
                "VIA Harbour",
                "via harbour"
            })
    void aLineMatchesWhereOneOfThePatternsDoes(String line) {
        assertThat(Openings.of(CASELESS).matches(line)).isEqualTo(any(CASELESS, line));
        assertThat(Openings.of(WRITTEN).matches(line)).isEqualTo(any(WRITTEN, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor resigned on Friday.",
                "Ready for more?",
                "THE BOATS ARE LOST",
                "Seven boats were lost."
            })
    void aLineThatBeginsOtherwiseIsTriedOnNoPattern(String line) {
        assertThat(Openings.of(CASELESS).mayMatch(line)).isFalse();
    }
}
