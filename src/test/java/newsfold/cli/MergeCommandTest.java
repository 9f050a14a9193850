package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import newsfold.merge.Decision;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

class MergeCommandTest {
    @Test
    void everythingButTheIdMayBeMissing() throws Exception {
        Article article = ArticleLine.parse(
                "{\"id\":7,\"url\":null,\"outlet\":null,\"title\":null,\"text\":null,\"published\":null,\"x\":[1]}", 1);
        assertThat(article).isEqualTo(Article.builder("7").build());
    }

    @Test
    void aBareDateIsItsNoon() throws Exception {
        assertThat(ArticleLine.parse("{\"id\":\"a\",\"published\":\"2025-08-22\"}", 1)
                        .published())
                .isEqualTo(Instant.parse("2025-08-22T12:00:00Z"));
        assertThat(ArticleLine.parse("{\"id\":\"a\",\"published\":\"2025-08-22T10:00:00+02:00\"}", 1)
                        .published())
                .isEqualTo(Instant.parse("2025-08-22T08:00:00Z"));
    }

    @Test
    void blankOutletsAndBrokenAddressesAreLeftOut() throws Exception {
        Article article = ArticleLine.parse("{\"id\":\"a\",\"outlet\":\" \",\"url\":\"ht tp:/\"}", 1);
        assertThat(article.outlet()).isNull();
        assertThat(article.url()).isNull();
        assertThat(ArticleLine.parse("{\"id\":\"a\",\"outlet\":\"Coastline\"}", 1)
                        .outlet())
                .isEqualTo(new Outlet("Coastline"));
    }

    @Test
    void whatArticlesWritesIsKnownByFileAndLine() throws Exception {
        assertThat(ArticleLine.parse("{\"file\":\"a.txt\",\"title\":\"T\"}", 4).id())
                .isEqualTo("a.txt#4");
    }

    @Test
    void aBadLineIsNamed() {
        for (String line : new String[] {
            "{\"id\":", "[]", "{\"title\":\"T\"}", "{\"id\":\"a\",\"published\":\"soon\"}", "{\"id\":\"a\",\"text\":{}}"
        }) {
            assertThatThrownBy(() -> ArticleLine.parse(line, 12))
                    .isInstanceOfSatisfying(ArticleLine.Malformed.class, problem -> assertThat(problem.number())
                            .isEqualTo(12));
        }
    }

    @Test
    void aDecisionIsALineWithTheIdsOfItsArticles() throws Exception {
        assertThat(DecisionLine.parse("{\"together\":[\"a\",7]}", 1)).isEqualTo(Decision.together(List.of("a", "7")));
        assertThat(DecisionLine.parse("{\"apart\":[\"a\"],\"from\":[\"b\",\"c\"]}", 1))
                .isEqualTo(Decision.apart(List.of("a"), List.of("b", "c")));
    }

    @Test
    void aLineThatIsNoDecisionIsNamed() {
        for (String line : new String[] {
            "{",
            "{}",
            "[]",
            "{\"together\":[\"a\"]}",
            "{\"together\":\"a\"}",
            "{\"apart\":[\"a\"]}",
            "{\"apart\":[\"a\"],\"from\":[\"a\"]}",
            "{\"together\":[\"a\",\"b\"],\"apart\":[\"a\"]}"
        }) {
            assertThatThrownBy(() -> DecisionLine.parse(line, 3))
                    .isInstanceOfSatisfying(ArticleLine.Malformed.class, problem -> assertThat(problem.number())
                            .isEqualTo(3));
        }
    }
}
