package newsfold.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.merge.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases stand in claims.txt. */
class ComparisonTest {
    /** A story, and the claims that are expected of it. */
    record Case(String name, Story story, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ComparisonTest.class.getResourceAsStream("claims.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("\n### ")
                    .splitAsStream(all)
                    .skip(1)
                    .map(ComparisonTest::read)
                    .toList();
        }
    }

    private static Case read(String block) {
        InventedTexts texts = new InventedTexts();
        List<String> expected = new ArrayList<>();
        String[] parts = block.strip().split("\n(?=@ |=> )");
        for (String part : parts) {
            if (part.startsWith("=> ")) {
                expected.add(part.substring(3));
            } else if (part.startsWith("@ ")) {
                String[] head = part.substring(2, part.indexOf('\n')).split(" \\| ");
                String original = head.length == 4 ? head[2].replace("same as ", "") : "";
                texts.add(head[0], head[1], original, head[head.length - 1], part.substring(part.indexOf('\n') + 1));
            }
        }
        return new Case(parts[0].strip(), texts.story(), expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsSureAndNothingElse(Case one) {
        assertThat(told(Comparison.of(one.story()))).containsExactlyInAnyOrderElementsOf(one.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotDependOnTheOrderOfEqualTexts(Case one) {
        Random random = new Random(3);
        for (int i = 0; i < 4; i++) {
            List<newsfold.read.Article> articles = new ArrayList<>(one.story().articles());
            Collections.shuffle(articles, random);
            Story shuffled =
                    new Story("story", "Headline", articles, one.story().coverage(), "story", List.of());
            assertThat(told(Comparison.of(shuffled)).size())
                    .isEqualTo(one.expected().size());
        }
    }

    private static List<String> told(Agreement agreement) {
        return agreement.claims().stream().map(ComparisonTest::told).toList();
    }

    private static String told(Claim claim) {
        return (claim.isDiffering() ? "differ " : "agree ")
                + (claim.speaker() == null ? "" : "[" + claim.speaker() + "] ")
                + claim.versions().stream().map(ComparisonTest::told).collect(Collectors.joining(" | "))
                + claim.looser().stream().map(version -> " ~ " + told(version)).collect(Collectors.joining())
                + (claim.rising() ? " | rising" : "");
    }

    private static String told(Version version) {
        return "“" + version.words() + "”: "
                + version.reports().stream()
                        .flatMap(report -> Stream.ofNullable(report.outlet()))
                        .map(outlet -> outlet.name())
                        .collect(Collectors.joining(", "));
    }
}
