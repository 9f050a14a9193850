package newsfold.compose;

import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

class NoveltyTest {
    private static final String QUAKE =
            "An earthquake of magnitude 6.3 levelled the fishing quarter of Mirabel on Monday night and killed 31 people.";
    private static final String TENTS = "Governor Ines Duarte asked for tents and blankets for the Costa Brisa.";
    private static final Article KNOWN =
            article("Gulf Courier", "Earthquake levels Mirabel fishing quarter, 31 dead", QUAKE, TENTS);

    private final Novelty novelty = new Novelty();

    @Test
    void whatCameWithNothingNewIsNoNews() {
        assertThat(news(KNOWN)).isEmpty();
    }

    @Test
    void aReprintIsNoNews() {
        Article reprint = article("Southern Star", "Quake levels Mirabel quarter", QUAKE, TENTS);
        assertThat(news(KNOWN, reprint)).isEmpty();
    }

    @Test
    void aReprintWithAnotherTollIs() {
        Article update = article(
                "Gulf Courier", "Earthquake levels Mirabel fishing quarter, 44 dead", QUAKE.replace("31", "44"), TENTS);
        News news = news(KNOWN, update).orElseThrow();
        assertThat(news.figures()).contains(new News.Figure("44 dead", List.of("31")));
        assertThat(news.texts()).isZero();
        assertThat(news.outlets()).isEmpty();
    }

    @Test
    void anotherNumberOfOtherPeopleIsNoToll() {
        Article update = article(
                "Southern Star",
                "Quake levels Mirabel quarter",
                QUAKE,
                "Some 200 people waited for blankets on the beach.",
                TENTS);
        assertThat(news(KNOWN, update)).isEmpty();
    }

    @Test
    void aTextOfItsOwnThatSaysMoreIsNewsWithItsOutletAndSentence() {
        Article more = article(
                "Southern Star",
                "Rescuers reach Mirabel by sea",
                "Naval vessels landed surgeons and bottled water at Mirabel on Tuesday because the coastal road had slid into the sea.",
                "At least 44 people died in the earthquake, the interior ministry said.");
        News news = news(KNOWN, more).orElseThrow();
        assertThat(news.texts()).isEqualTo(1);
        assertThat(news.outlets()).extracting(Outlet::name).containsExactly("Southern Star");
        assertThat(news.further()).isEmpty();
        assertThat(news.sentences()).extracting(Sentence::text).anySatisfy(text -> assertThat(text)
                .startsWith("Naval vessels landed surgeons"));
        assertThat(news.sentences().get(0).credit()).hasToString("Southern Star");
    }

    @Test
    void aFurtherReportOfAKnownOutletIsNoNewOutlet() {
        Article more = article(
                "The Gulf Courier",
                "Rescuers reach Mirabel by sea",
                "Naval vessels landed surgeons and bottled water at Mirabel on Tuesday because the coastal road had slid into the sea.");
        News news = news(KNOWN, more).orElseThrow();
        assertThat(news.outlets()).isEmpty();
        assertThat(news.further()).hasSize(1);
    }

    @Test
    void theSameInOtherOrderSaysNothingNew() {
        Article again = article(
                "Southern Star",
                "31 dead in Mirabel",
                "On Monday night an earthquake of magnitude 6.3 killed 31 people and levelled the fishing quarter of Mirabel.");
        assertThat(news(KNOWN, again)).isEmpty();
    }

    @Test
    void aBareHeadlineIsNewsWhereItSaysMore() {
        assertThat(news(KNOWN, article("Southern Star", "Mirabel quake: fishing quarter levelled")))
                .isEmpty();
        assertThat(news(
                        KNOWN,
                        article("Southern Star", "Mirabel quake: dam upstream threatens to burst after aftershocks")))
                .isPresent();
        assertThat(news(KNOWN, article("Southern Star", "Mirabel quake: 52 dead"))
                        .orElseThrow()
                        .figures())
                .containsExactly(new News.Figure("52 dead", List.of("31")));
    }

    private Optional<News> news(Article... articles) {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        return novelty.of(new RunningStory(
                story(articles), "kin", monday, new Standing(1, monday), List.of(KNOWN), List.of(), List.of()));
    }
}
