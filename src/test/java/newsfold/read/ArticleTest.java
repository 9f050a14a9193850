package newsfold.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleTest {
    private static final FieldSource SEEN = FieldSource.of(FieldSource.Place.ELEMENT, "h1");

    @Test
    void whatIsUnknownHasNoSource() {
        Article.Builder article = Article.builder("a").title("Toll falls").source(ArticleField.TITLE, SEEN);

        assertThat(article.build().sources()).containsEntry(ArticleField.TITLE, SEEN);
        assertThat(article.title(null).build().sources()).isEmpty();
    }

    @Test
    void aChangedCopyKeepsAllElse() {
        Article article = Article.builder("a")
                .title("Toll falls")
                .section("Roads")
                .agency(new Outlet("AP"))
                .form(ArticleForm.STUB)
                .source(ArticleField.TITLE, SEEN)
                .build();

        assertThat(article.change().build()).isEqualTo(article);
    }

    @ParameterizedTest
    @EnumSource(FieldSource.Place.class)
    void aSourceIsReadAsItWasWritten(FieldSource.Place place) {
        FieldSource source = FieldSource.of(place, "date of issue");

        assertThat(FieldSource.parse(source.toString())).isEqualTo(source);
        assertThat(FieldSource.parse(FieldSource.of(place, "").toString())).isEqualTo(FieldSource.of(place, ""));
    }

    @Test
    void otherWordsAreNoSource() {
        assertThat(FieldSource.parse("")).isNull();
        assertThat(FieldSource.parse("hearsay")).isNull();
    }
}
