package newsfold.compose;

import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsfold.merge.Lookalike;
import newsfold.merge.Neighbour;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Standing ON_MONDAY = new Standing(1, MONDAY);
    private static final Standing ON_TUESDAY = new Standing(2, MONDAY.plusDays(1));

    private final Article a = article("Lantern", "Ferry aground off the pier");
    private final Article b = article("Gazette", "Marigold runs aground");
    private final Article c = article("Echo", "Ferry stuck on a sandbank");
    private final Article d = article("Courier", "Tugs wait for the tide");
    private final Article e = article("Herald", "Harbour board had been warned");
    private final Article f = article("Post", "Board was told of silting");

    @Test
    void withoutAPastAStoryIsItsOwn() {
        Story one = story(a, b);
        RunningStory running = RunningStory.allNew(List.of(one)).get(0);
        assertThat(running.story().id()).isEqualTo(one.id());
        assertThat(running.since()).isNull();
        assertThat(running.last()).isNull();
        assertThat(running.told()).isEmpty();
    }

    @Test
    void aStoryThatGoesOnKeepsItsIdAndSaysSinceWhen() {
        Archive archive = archive(earlier("x", ON_MONDAY, ON_TUESDAY, a, b));
        RunningStory running = only(archive, story(c, a));
        assertThat(running.story().id()).isEqualTo("x");
        assertThat(running.story().thread()).isEqualTo("thread of x");
        assertThat(running.since()).isEqualTo(MONDAY);
        assertThat(running.last()).isEqualTo(ON_TUESDAY);
        assertThat(running.absorbed()).isEmpty();
        // also what is too old for today's window
        assertThat(running.told()).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void ofAStoryThatFellInTwoTheLargerPartKeepsTheIdAndTheOtherGetsOne() {
        Archive archive = archive(earlier("x", ON_MONDAY, ON_MONDAY, a, b, c));
        List<RunningStory> running = new Succession(archive).of(List.of(story(c, d), story(a, b)));
        assertThat(running).extracting(one -> one.story().id()).containsExactly("story of " + c.id(), "x");
        // its readers know the article all the same
        assertThat(running.get(0).told()).containsExactly(c);
        assertThat(running.get(0).since()).isEqualTo(MONDAY);
    }

    @Test
    void aPartThatWouldBeCalledLikeTheOtherIsCalledOtherwise() {
        Story named = story(a, e);
        Archive archive = archive(earlier(named.id(), ON_MONDAY, ON_MONDAY, a, b, c));
        List<RunningStory> running = new Succession(archive).of(List.of(named, story(b, c)));
        assertThat(running).extracting(one -> one.story().id()).containsExactly(named.id() + "-2", named.id());
    }

    @Test
    void ofTwoThatBecomeOneTheOlderGivesTheIdAndTheOtherIsNoted() {
        Archive archive =
                archive(earlier("young", ON_TUESDAY, ON_TUESDAY, c, d, e), earlier("zold", ON_MONDAY, ON_MONDAY, a, b));
        RunningStory running = only(archive, story(a, b, c, d, e));
        assertThat(running.story().id()).isEqualTo("zold");
        assertThat(running.absorbed()).containsExactly("young");
        assertThat(running.since()).isEqualTo(MONDAY);
        assertThat(running.last()).isEqualTo(ON_TUESDAY);
        assertThat(running.told()).containsExactlyInAnyOrder(a, b, c, d, e);
    }

    @Test
    void aStragglerNamesNobody() {
        Archive archive =
                archive(earlier("young", ON_TUESDAY, ON_TUESDAY, b, c, d, e), earlier("old", ON_MONDAY, ON_MONDAY, a));
        RunningStory running = only(archive, story(a, b, c, d, e));
        assertThat(running.story().id()).isEqualTo("young");
        assertThat(running.absorbed()).containsExactly("old");
    }

    @Test
    void anArticleThatStrayedTakesNoIdentityAlong() {
        Archive archive =
                archive(earlier("x", ON_MONDAY, ON_MONDAY, a, b, c), earlier("y", ON_TUESDAY, ON_TUESDAY, d, e));
        List<RunningStory> running = new Succession(archive).of(List.of(story(a, b), story(d, e, c)));
        assertThat(running).extracting(one -> one.story().id()).containsExactly("x", "y");
        assertThat(running).allSatisfy(one -> assertThat(one.absorbed()).isEmpty());
    }

    @Test
    void storiesNamedInAStoryAreKnownByTheirLastingIdsToo() {
        Archive archive = archive(earlier("x", ON_MONDAY, ON_MONDAY, a), earlier("y", ON_MONDAY, ON_MONDAY, b));
        Story one = story(a);
        Story other = story(b);
        Neighbour beside = new Neighbour(other.id(), "de", "Fähre auf Grund", b, List.of("Alma"));
        Story told = new Story(
                one.id(),
                one.headline(),
                one.articles(),
                one.coverage(),
                one.thread(),
                one.why(),
                new Lookalike(other.id(), "", .1, List.of()),
                List.of(beside));
        assertThat(new Succession(archive)
                        .of(List.of(told, other))
                        .get(0)
                        .story()
                        .neighbours())
                .extracting(Neighbour::story)
                .containsExactly("y");
    }

    @Test
    void aStoryThatNeverFoundRoomIsNewToReaders() {
        Archive archive = archive(earlier("x", null, null, a, b));
        RunningStory running = only(archive, story(a, b));
        assertThat(running.story().id()).isEqualTo("x");
        assertThat(running.last()).isNull();
        assertThat(running.told()).isEmpty();
    }

    @Test
    void aNewStoryOfAnAffairTakesItsThread() {
        Archive archive = archive(earlier("x", ON_MONDAY, ON_MONDAY, a, b));
        List<RunningStory> running =
                new Succession(archive).of(List.of(story("ferry", a, b), story("ferry", e, f), story("bees", d)));
        assertThat(running)
                .extracting(one -> one.story().thread())
                .containsExactly("thread of x", "thread of x", "story of " + d.id());
    }

    @Test
    void aFollowUpOfPastWeeksContinuesItsThreadAndHasTheItem() {
        Article then = article(
                "Lantern",
                "Ferry Marigold runs aground off Port Harrow",
                "The ferry Marigold ran aground on a sandbank off Port Harrow late on Sunday. Captain Ines Calloway said"
                        + " the steering had failed.",
                "Harbour pilots took the passengers of the Marigold to Port Harrow.");
        Article now = article(
                "Gazette",
                "Captain of ferry Marigold charged over grounding off Port Harrow",
                "Ines Calloway, captain of the ferry Marigold, was charged on Friday over the grounding on a sandbank off"
                        + " Port Harrow.",
                "Prosecutors say that the steering of the Marigold had not been inspected.");
        Article bees = article(
                "Echo",
                "Bees winter well",
                "Beekeepers of the valley counted few losses this winter, their union said.");
        EarlierItem item = new EarlierItem(ON_MONDAY, true, "x", "affair", "Ferry Marigold runs aground", then);
        Archive archive = new Archive(Map.of(), Map.of(), List.of(item));
        List<RunningStory> running = new Succession(archive).of(List.of(story(now), story(bees)));
        assertThat(running.get(0).story().thread()).isEqualTo("affair");
        assertThat(running.get(0).earlier()).containsExactly(item);
        assertThat(running.get(0).since()).isNull();
        assertThat(running.get(1).earlier()).isEmpty();
    }

    @Test
    void theSameStoriesInAnyOrderGetTheSameIdentities() {
        Archive archive = archive(
                earlier("x", ON_MONDAY, ON_MONDAY, a, b),
                earlier("y", ON_MONDAY, ON_TUESDAY, c, d),
                earlier("z", null, null, e));
        List<Story> stories = new ArrayList<>(List.of(story(a, c), story(b, d), story(e, f)));
        Map<String, String> expected = ids(archive, stories);
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(stories, new Random(seed));
            assertThat(ids(archive, stories)).isEqualTo(expected);
        }
        // halves: each part has as much of either
        assertThat(expected.values()).contains("x", "z").doesNotHaveDuplicates();
    }

    private static Map<String, String> ids(Archive archive, List<Story> stories) {
        List<RunningStory> running = new Succession(archive).of(stories);
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < stories.size(); i++) {
            ids.put(stories.get(i).id(), running.get(i).story().id());
        }
        return ids;
    }

    private static RunningStory only(Archive archive, Story story) {
        return new Succession(archive).of(List.of(story)).get(0);
    }

    private record Past(EarlierStory story, Map<String, Archive.File> files) {}

    private static Past earlier(String id, Standing first, Standing last, Article... articles) {
        Map<String, Archive.File> files = new HashMap<>();
        Arrays.stream(articles).forEach(article -> files.put(article.id(), new Archive.File(id, first, last)));
        return new Past(
                new EarlierStory(
                        id,
                        "thread of " + id,
                        first == null ? null : first.day(),
                        last,
                        last == null ? List.of() : List.of(articles)),
                files);
    }

    private static Archive archive(Past... past) {
        Map<String, Archive.File> files = new HashMap<>();
        Map<String, EarlierStory> stories = new HashMap<>();
        for (Past one : past) {
            files.putAll(one.files());
            stories.put(one.story().id(), one.story());
        }
        return new Archive(files, stories, List.of());
    }
}
