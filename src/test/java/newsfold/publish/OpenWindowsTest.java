package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.MovedClock;
import newsfold.merge.Decisions;
import newsfold.merge.Story;
import newsfold.merge.StoryMerger;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

class OpenWindowsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private final MovedClock clock = MovedClock.standingAt(NOW);
    private final StoryMerger merger = new StoryMerger();
    private final OpenWindows windows = new OpenWindows(merger, clock, 100);

    @Test
    void whatCameSinceTheLastLookIsMergedWithTheRest() {
        List<Article> articles = new ArrayList<>(List.of(ferry("one", "The Norrby Post"), market("two")));
        assertThat(told(1, articles)).containsExactlyInAnyOrder(Set.of("one"), Set.of("two"));
        articles.add(ferry("three", "Coastline"));
        assertThat(told(1, articles)).containsExactlyInAnyOrder(Set.of("one", "three"), Set.of("two"));
    }

    @Test
    void whatIsTooOldNowOrWasCorrectedIsNotSeenAgain() {
        told(1, List.of(ferry("one", "The Norrby Post"), ferry("two", "Coastline"), market("three")));
        List<Article> articles = List.of(ferry("two", "Coast Line"), market("three"));
        List<Story> stories = windows.stories(1, articles, Decisions.NONE);
        assertThat(stories).isEqualTo(merger.merge(articles));
        assertThat(stories.stream().flatMap(story -> story.articles().stream()))
                .extracting(Article::outlet)
                .contains(new Outlet("Coast Line"));
    }

    @Test
    void eachDigestHasItsOwnWindow() {
        told(1, List.of(ferry("one", "Coastline")));
        assertThat(told(2, List.of(market("two")))).containsExactly(Set.of("two"));
        assertThat(windows.size()).isEqualTo(2);
    }

    @Test
    void windowsThatNobodyLooksAtAreClosed() {
        told(1, List.of(ferry("one", "Coastline")));
        clock.to(NOW.plus(OpenWindows.IDLE).plusSeconds(1));
        told(2, List.of(market("two")));
        assertThat(windows.size()).isEqualTo(1);
    }

    @Test
    void thereIsRoomForSoManyArticlesOnly() {
        List<Article> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(market("m" + i));
        }
        told(1, many);
        told(2, many.subList(0, 30));
        assertThat(windows.size()).isEqualTo(2);
        told(3, many.subList(0, 50));
        assertThat(windows.size()).isEqualTo(2);
        many.addAll(many.stream().map(article -> market("n" + article.id())).toList());
        assertThat(told(1, many)).isNotEmpty();
        assertThat(windows.size()).isZero();
    }

    private Set<Set<String>> told(long digest, List<Article> articles) {
        return windows.stories(digest, articles, Decisions.NONE).stream()
                .map(story -> story.articles().stream().map(Article::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Article ferry(String id, String outlet) {
        return Article.builder(id)
                .outlet(new Outlet(outlet))
                .published(NOW.minusSeconds(7200))
                .title("Ferry Alma runs aground outside Norrby, 214 passengers brought ashore")
                .text(
                        "The car ferry Alma ran aground on a skerry outside Norrby on Monday and 214 passengers were taken off by"
                                + " pilot boats. Captain Signe Holt said that the rudder had stopped answering, she told "
                                + outlet
                                + ".")
                .build();
    }

    private static Article market(String id) {
        return Article.builder(id)
                .outlet(new Outlet("Gazette"))
                .published(NOW.minusSeconds(3600))
                .title("Lidow market hall opens after two years of building")
                .text(
                        "The market hall of Lidow opened its doors again on Sunday; the butchers moved in first, the florists follow"
                                + " in May. The mayor cut a ribbon of bread.")
                .build();
    }
}
