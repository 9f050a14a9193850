package newsfold.compose;

import static newsfold.compose.InventedStories.TO;
import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.sources;
import static newsfold.compose.InventedStories.story;
import static newsfold.compose.InventedStories.wide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.merge.Story;
import org.junit.jupiter.api.Test;

class WeekComposerTest {
    private final WeekComposer composer = new WeekComposer();

    @Test
    void theWidestStoriesOfTheWeekLeadWhateverTheirDay() {
        Edition monday = day(5, wide("Dam bursts above the town", 9, 9, TO), wide("Ferry fares fall", 2, 2, TO));
        Edition friday = day(1, wide("Council votes for a night bus", 3, 3, TO));
        Edition week = week(digest(2, 5), List.of(monday, friday), Map.of());
        assertThat(week.span()).isEqualTo(Span.WEEK);
        assertThat(week.sections().get(0).items())
                .extracting(Item::headline)
                .containsExactly("Dam bursts above the town", "Council votes for a night bus");
        assertThat(week.briefs())
                .as("what found no room above")
                .extracting(Item::headline)
                .containsExactly("Ferry fares fall");
    }

    @Test
    void aStoryOfManyDaysStandsOnceAsItStoodLastAndCountsMore() {
        Story first = wide("Strike at the docks", 3, 3, TO);
        Story last = renamed(wide("Strike at the docks ends", 3, 3, TO), first.id());
        Edition week = week(
                digest(5, 5),
                List.of(day(4, first), day(3, first), day(0, last, wide("A rival of three outlets", 3, 3, TO))),
                Map.of());
        assertThat(week.items())
                .extracting(Item::headline)
                .containsExactly("Strike at the docks ends", "A rival of three outlets");
    }

    @Test
    void storiesThatBecameOneAreOne() {
        Story early = wide("Smoke seen over the ridge", 2, 2, TO);
        Story whole = wide("Forest fire on the ridge", 5, 5, TO);
        Edition week = week(digest(5, 5), List.of(day(3, early), day(1, whole)), Map.of(early.id(), whole.id()));
        assertThat(week.items()).extracting(Item::headline).containsExactly("Forest fire on the ridge");
    }

    @Test
    void storiesOfOneOutletAreBriefsWithASentence() {
        Edition week = week(
                digest(5, 5),
                List.of(day(
                        2,
                        story(article(
                                "Daily Lantern",
                                "Tramline 3 closed",
                                "The tramline was closed on Monday morning for work on its rails that will last a month. Buses go"
                                        + " instead from every stop, the city said in the evening.")))),
                Map.of());
        assertThat(week.sections()).isEmpty();
        assertThat(week.briefs()).singleElement().satisfies(brief -> assertThat(brief.summary())
                .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void sectionsAreTheDigestsAndAnEmptyWeekIsEmpty() {
        Story coast = wide("Sea wall finished", 2, 2, TO);
        Edition day = new Composer()
                .compose(
                        digest(5, 5, "Coast"),
                        RunningStory.allNew(List.of(coast)),
                        sources(List.of(coast), "Coast", 1),
                        TO.minus(Duration.ofDays(1)),
                        TO,
                        Missing.NONE);
        assertThat(week(digest(5, 5, "Town", "Coast"), List.of(day), Map.of()).sections())
                .extracting(Section::name)
                .containsExactly("Coast");
        assertThat(week(digest(5, 5), List.of(), Map.of()).isEmpty()).isTrue();
    }

    @Test
    void ofOneAffairTheFurtherStoriesSinkAndStandAsRelated() {
        Edition week = week(
                digest(9, 9),
                List.of(day(
                        1,
                        affair("Minister resigns", 5),
                        affair("Who follows the minister", 5),
                        affair("What the minister said", 5),
                        wide("Harvest begins early", 4, 4, TO))),
                Map.of());
        List<String> headlines = week.items().stream().map(Item::headline).toList();
        assertThat(headlines.indexOf("Harvest begins early")).isEqualTo(2);
        assertThat(week.items().get(0).related()).hasSize(2);
    }

    private static Story affair(String title, int outlets) {
        Story story = wide(title, outlets, outlets, TO);
        return new Story(story.id(), story.headline(), story.articles(), story.coverage(), "the affair", List.of());
    }

    private static Story renamed(Story story, String id) {
        return new Story(id, story.headline(), story.articles(), story.coverage(), story.thread(), List.of());
    }

    /** @param ago days before the last one */
    private static Edition day(int ago, Story... stories) {
        Instant to = TO.minus(Duration.ofDays(ago));
        return new Composer()
                .compose(
                        digest(20, 20),
                        RunningStory.allNew(List.of(stories)),
                        Map.of(),
                        to.minus(Duration.ofDays(1)),
                        to,
                        Missing.NONE);
    }

    private Edition week(Digest digest, List<Edition> days, Map<String, String> absorbed) {
        LocalDate last = TO.atZone(ZoneOffset.UTC).toLocalDate();
        return composer.compose(digest, days, absorbed, last, TO.minus(Duration.ofDays(7)), TO);
    }

    private static Digest digest(int stories, int briefs, String... sections) {
        return new Digest("morning", "The Morning", ZoneOffset.UTC, Locale.ENGLISH, List.of(sections), stories, briefs);
    }
}
