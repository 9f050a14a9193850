package newsfold.compose;

import static newsfold.compose.InventedStories.TO;
import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.sources;
import static newsfold.compose.InventedStories.story;
import static newsfold.compose.InventedStories.wide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private final Composer composer = new Composer();

    @Test
    void storiesStandInTheDigestsSectionsThoseOfNoneLast() {
        Story sport = wide("Rowers win by a length", 5, 5, TO);
        Story coast = wide("Sea wall finished", 2, 2, TO);
        Story stray = wide("Comet seen over the bay", 9, 9, TO);
        Map<String, Source> sources = sources(List.of(sport), "Sport", 1);
        sources.putAll(sources(List.of(coast), "Coast", 1));
        Edition edition = compose(digest(20, 20, "Coast", "Sport"), List.of(sport, coast, stray), sources);
        assertThat(edition.sections()).extracting(Section::name).containsExactly("Coast", "Sport", "");
        assertThat(edition.sections().get(2).items())
                .extracting(Item::headline)
                .containsExactly("Comet seen over the bay");
    }

    @Test
    void aStoryStandsWhereMostOfItsArticlesCameBy() {
        Story story = wide("Stadium roof torn off by storm", 3, 3, TO);
        Map<String, Source> sources = new HashMap<>();
        sources.put(story.articles().get(0).id(), new Source("Sport", 1, TO));
        sources.put(story.articles().get(1).id(), new Source("Coast", 1, TO));
        sources.put(story.articles().get(2).id(), new Source("Sport", 1, TO));
        assertThat(compose(digest(20, 20, "Coast", "Sport"), List.of(story), sources)
                        .sections())
                .extracting(Section::name)
                .containsExactly("Sport");
    }

    @Test
    void articlesOfNoSectionDoNotVote() {
        Story story = wide("Stadium roof torn off by storm", 3, 3, TO);
        Map<String, Source> sources = sources(List.of(story), null, 1);
        sources.put(story.articles().get(2).id(), new Source("Sport", 1, TO));
        assertThat(compose(digest(20, 20, "Sport"), List.of(story), sources).sections())
                .extracting(Section::name)
                .containsExactly("Sport");
    }

    @Test
    void aBriefKnowsItsSection() {
        Story story = story(article("Daily Lantern", "Tramline 3 closed"));
        Edition edition = compose(digest(20, 20), List.of(story), sources(List.of(story), "Town", 1));
        assertThat(edition.briefs()).extracting(Item::section).containsExactly("Town");
    }

    @Test
    void severalArticlesOfOneOutletMakeABrief() {
        Story story = story(
                article("Daily Lantern", "Tramline 3 closed"),
                article("Daily Lantern", "Tramline 3 stays closed"),
                article("The Daily Lantern", "Tramline 3 opens again"));
        Edition edition = compose(digest(20, 20), List.of(story), Map.of());
        assertThat(edition.sections()).isEmpty();
        assertThat(edition.briefs()).extracting(Item::headline).containsExactly("Tramline 3 closed");
        assertThat(edition.isEmpty()).isFalse();
        assertThat(edition.outlets()).isEqualTo(1);
        assertThat(edition.articles()).isEqualTo(3);
    }

    @Test
    void anOutletAndItsReprintByACarrierAreOneOutlet() {
        Article own = article("Daily Lantern", "Tramline 3 closed");
        Article carried =
                own.change().id("carried").carrier(new Outlet("Pressbasket")).build();
        Edition edition = compose(digest(20, 20), List.of(story(own, carried)), Map.of());
        assertThat(edition.briefs()).hasSize(1);
        assertThat(edition.sections()).isEmpty();
    }

    @Test
    void storiesWithoutRoomComeFirstAmongTheBriefsAndTheRestIsCounted() {
        List<Story> stories = new ArrayList<>();
        IntStream.rangeClosed(1, 4).forEach(i -> stories.add(wide("Shared " + i, 6 - i, 6 - i, TO)));
        IntStream.rangeClosed(1, 4).forEach(i -> stories.add(wide("Single " + i, 1, 1, TO.minusSeconds(60L * i))));
        Edition edition = compose(digest(2, 3), stories, Map.of());
        assertThat(edition.sections().get(0).items())
                .extracting(Item::headline)
                .containsExactly("Shared 1", "Shared 2");
        assertThat(edition.briefs()).extracting(Item::headline).containsExactly("Shared 3", "Shared 4", "Single 1");
        assertThat(edition.unshown()).isEqualTo(3);
    }

    @Test
    void relatedAreTheThreadsOtherStoriesOfThisEdition() {
        Story aground = story("marigold", article("A", "Ferry aground"), article("B", "Marigold runs aground"));
        Story silting =
                story("marigold", article("A", "Board had warned of silting"), article("C", "A channel too shallow"));
        Story brief = story("marigold", article("A", "Marigold’s sister ship checked"));
        Story other = story("bees", article("A", "Bees winter well"), article("B", "Hives do well"));
        Edition edition = compose(digest(20, 20), List.of(aground, silting, brief, other), Map.of());
        assertThat(item(edition, "Ferry aground").related())
                .containsExactlyInAnyOrder("Board had warned of silting", "Marigold’s sister ship checked");
        assertThat(item(edition, "Bees winter well").related()).isEmpty();
        // what is not in the edition is no neighbour
        Edition alone = compose(digest(1, 0), List.of(aground, silting), Map.of());
        assertThat(alone.items()).hasSize(1);
        assertThat(alone.items().get(0).related()).isEmpty();
    }

    @Test
    void theSameStoriesInAnyOrderMakeTheSameEdition() {
        List<Story> stories = new ArrayList<>();
        // equal ranks everywhere, so that only the tie-break orders them
        IntStream.range(0, 12).forEach(i -> stories.add(wide("Story " + i, 2, 2, TO)));
        IntStream.range(0, 12).forEach(i -> stories.add(wide("Brief " + i, 1, 1, TO)));
        Edition expected = compose(digest(5, 5), stories, Map.of());
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(stories, random);
            assertThat(compose(digest(5, 5), stories, Map.of())).isEqualTo(expected);
        }
    }

    @Test
    void theEditionHasTheDayOfItsDigestsZone() {
        Digest auckland = new Digest("a", "A", ZoneId.of("Pacific/Auckland"), Locale.UK, List.of(), 5, 5);
        Instant to = Instant.parse("2026-03-02T12:30:00Z");
        assertThat(composer.compose(
                                auckland,
                                List.of(),
                                Map.of(),
                                to.minusSeconds(9),
                                to,
                                new Missing(List.of("Fen News"), 3))
                        .date())
                .isEqualTo(LocalDate.of(2026, 3, 3));
    }

    @Test
    void aStoryWithoutHeadlineIsHeadedByItsFirstSentenceAndOneWithoutAnythingIsLeftOut() {
        Article untitled = article(
                        "Coast Wire", "x", "Two fishing boats collided in fog outside Port Harrow early on Monday.")
                .change()
                .title(null)
                .build();
        Article blank = untitled.change().id("blank").text("").build();
        Edition edition = compose(digest(5, 5), List.of(story(untitled), story(blank)), Map.of());
        assertThat(edition.briefs())
                .extracting(Item::headline)
                .containsExactly("Two fishing boats collided in fog outside Port Harrow early on Monday.");
        assertThat(edition.unshown()).isEqualTo(1);
    }

    @Test
    void theLinkIsThatOfTheHeadlinesArticle() {
        Article first = article("A", "Ferry aground").change().url(null).build();
        Article second = article("B", "Marigold runs aground");
        Story story = story(first, second);
        assertThat(item(compose(digest(5, 5), List.of(story), Map.of()), "Ferry aground")
                        .link())
                .isEqualTo(second.url());
    }

    private static Item item(Edition edition, String headline) {
        return edition.items().stream()
                .filter(item -> item.headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    private Edition compose(Digest digest, List<Story> stories, Map<String, Source> sources) {
        return composer.compose(
                digest, RunningStory.allNew(stories), sources, TO.minusSeconds(86_400), TO, Missing.NONE);
    }

    private static Digest digest(int stories, int briefs, String... sections) {
        return new Digest(
                "morning", "The Harrow Morning", ZoneId.of("UTC"), Locale.UK, List.of(sections), stories, briefs);
    }
}
