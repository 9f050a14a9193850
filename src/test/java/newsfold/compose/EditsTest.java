package newsfold.compose;

import static newsfold.compose.InventedStories.TO;
import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.story;
import static newsfold.compose.InventedStories.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import newsfold.compose.Edit.Kind;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** What editors decide of a coming edition, in its composing. */
class EditsTest {
    private final Composer composer = new Composer();
    private final Story walls = wide("Sea wall finished", 6, 6, TO);
    private final Story ferry = wide("Ferry fares fall", 5, 5, TO);
    private final Story bees = wide("Bees winter well", 4, 4, TO);
    private final Story tram = wide("Tramline 3 closed", 1, 1, TO);
    private final List<Story> all = List.of(walls, ferry, bees, tram);

    @Test
    void withoutEditsNothingIsOtherwise() {
        Edition plain = composer.compose(
                digest(20, 20), RunningStory.allNew(all), Map.of(), TO.minusSeconds(86_400), TO, Missing.NONE);
        assertThat(compose(digest(20, 20), all)).isEqualTo(plain);
        assertThat(headlines(plain))
                .containsExactly("Sea wall finished", "Ferry fares fall", "Bees winter well", "Tramline 3 closed");
    }

    @Test
    void movedStoriesStandBesideTheirNeighboursOneMoveAfterTheOther() {
        assertThat(headlines(compose(
                        digest(20, 20),
                        all,
                        Edit.of(Kind.BEFORE, ids(bees), ids(walls)),
                        Edit.of(Kind.AFTER, ids(walls), ids(ferry)))))
                .containsExactly("Bees winter well", "Ferry fares fall", "Sea wall finished", "Tramline 3 closed");
    }

    @Test
    void aBriefThatIsMovedOntoThePageIsAnItemThereAndBack() {
        Edition up = compose(digest(20, 20), all, Edit.of(Kind.AFTER, ids(tram), ids(walls)));
        assertThat(up.briefs()).isEmpty();
        assertThat(headlines(up)).startsWith("Sea wall finished", "Tramline 3 closed");
        Edition down = compose(digest(20, 20), all, Edit.of(Kind.AFTER, ids(walls), ids(tram)));
        assertThat(down.briefs()).extracting(Item::headline).containsExactly("Tramline 3 closed", "Sea wall finished");
    }

    @Test
    void whatEditorsWorkedOnKeepsItsPlaceHoweverMuchComesIn() {
        List<Story> more = new ArrayList<>(all);
        IntStream.range(0, 9).forEach(i -> more.add(wide("Storm " + i, 9, 9, TO)));
        Digest small = digest(3, 1);
        assertThat(headlines(compose(small, more))).doesNotContain("Bees winter well", "Sea wall finished");
        Edition edited =
                compose(small, more, Edit.of(Kind.PIN, ids(tram)), Edit.of(Kind.BEFORE, ids(bees), ids(walls)));
        assertThat(headlines(edited).subList(0, 3))
                .containsExactly("Tramline 3 closed", "Bees winter well", "Sea wall finished");
        assertThat(edited.items().get(0).editing().pinned()).isTrue();
        assertThat(edited.items().get(1).editing().moved()).isTrue();
    }

    @Test
    void excludedIsLeftOutAndToldAndComesBack() {
        Edit out = Edit.of(Kind.EXCLUDE, ids(walls));
        Edition without = compose(digest(20, 20), all, out);
        assertThat(headlines(without)).doesNotContain("Sea wall finished");
        assertThat(without.excluded()).containsExactly(new Excluded(walls.id(), "Sea wall finished"));
        Edition back = compose(digest(20, 20), all, out, Edit.of(Kind.INCLUDE, ids(walls)));
        assertThat(headlines(back)).startsWith("Sea wall finished");
        assertThat(back.excluded()).isEmpty();
    }

    @Test
    void aStoryStandsInTheSectionThatEditorsChose() {
        Digest digest = digest(20, 20, "Town", "Sea");
        Edition edition = compose(digest, all, Edit.of(Kind.SECTION, ids(ferry), "Sea"));
        assertThat(edition.sections()).extracting(Section::name).containsExactly("Sea", "");
        assertThat(edition.sections().get(0).items()).extracting(Item::headline).containsExactly("Ferry fares fall");
        assertThat(compose(digest, all, Edit.of(Kind.SECTION, ids(ferry), "Sea"), Edit.of(Kind.SECTION, ids(ferry), ""))
                        .sections())
                .extracting(Section::name)
                .containsExactly("");
    }

    @Test
    void headlineSummaryLinkAndPictureAreToldAsTheEditors() {
        Article other = article("Coast Wire", "The wall stands", "The last stone was set on Sunday by the mayor.")
                .change()
                .image(URI.create("https://wire.example.org/wall.jpg"))
                .build();
        Story story = story(article("Harrow Gazette", "Sea wall finished", "It is done."), other);
        Item item = compose(
                        digest(20, 20),
                        List.of(story),
                        Edit.of(Kind.HEADLINE, ids(story), "Harrow has its wall"),
                        Edit.of(Kind.SUMMARY, ids(story), "Nine years, and now it stands."),
                        Edit.of(Kind.LINK, ids(story), other.id()),
                        Edit.of(Kind.PICTURE, ids(story), other.id()))
                .items()
                .get(0);
        assertThat(item.headline()).isEqualTo("Harrow has its wall");
        assertThat(item.summary()).isEmpty();
        assertThat(item.link()).isEqualTo(other.url());
        assertThat(item.editing())
                .isEqualTo(new Editing(
                        false,
                        false,
                        false,
                        true,
                        "Sea wall finished",
                        "Nine years, and now it stands.",
                        true,
                        other.image(),
                        "Coast Wire"));
        Item chosen = compose(digest(20, 20), List.of(story), Edit.of(Kind.HEADLINE_OF, ids(story), other.id()))
                .items()
                .get(0);
        assertThat(chosen.headline()).isEqualTo("The wall stands");
        assertThat(chosen.link()).isEqualTo(other.url());
        assertThat(chosen.editing().headed()).isFalse();
        assertThat(chosen.editing().before()).isEqualTo("Sea wall finished");
    }

    @Test
    void anEditHoldsForTheStoryThatMostOfItsArticlesStandIn() {
        Story grown = story(ferry.articles().toArray(new Article[0]));
        List<Article> joined = new ArrayList<>(grown.articles());
        joined.add(0, article("Late Post", "Fares down at last"));
        joined.add(bees.articles().get(0));
        Story now = story(joined.toArray(new Article[0]));
        Story left = story(bees.articles().subList(1, 4).toArray(new Article[0]));
        Edition edition = compose(
                digest(20, 20),
                List.of(now, left),
                Edit.of(Kind.HEADLINE, ids(ferry), "Cheaper crossings"),
                Edit.of(Kind.HEADLINE, ids(bees), "A good winter for bees"));
        assertThat(headlines(edition)).containsExactlyInAnyOrder("Cheaper crossings", "A good winter for bees");
    }

    @Test
    void onlyEditsOnTheSameThingCollide() {
        Edit headline = Edit.of(Kind.HEADLINE, ids(ferry), "A");
        assertThat(headline.collidesWith(
                        Edit.of(Kind.HEADLINE_OF, ids(ferry), ids(ferry).get(0))))
                .isTrue();
        assertThat(headline.collidesWith(Edit.of(Kind.SUMMARY, ids(ferry), "B")))
                .isFalse();
        assertThat(headline.collidesWith(Edit.of(Kind.HEADLINE, ids(bees), "B")))
                .isFalse();
        Edit split = Edit.of(Kind.SPLIT, ids(ferry).subList(0, 1), ids(ferry).subList(1, 5));
        assertThat(headline.collidesWith(split)).isTrue();
        assertThat(split.collidesWith(headline)).isTrue();
        assertThat(split.collidesWith(Edit.of(Kind.MERGE, ids(bees)))).isFalse();
        assertThat(Edit.of(Kind.SUBJECT, "A").collidesWith(Edit.of(Kind.SUBJECT, "B")))
                .isTrue();
        assertThat(Edit.of(Kind.SUBJECT, "A").collidesWith(Edit.of(Kind.NOTE, "B")))
                .isFalse();
    }

    @Test
    void noLineBreakGetsIntoALine() {
        for (Kind kind : List.of(Kind.SUBJECT, Kind.PREHEADER)) {
            for (String broken : List.of("Hi\r\nBcc: all@example.net", "Hi\nthere", "Hi\u2028there", "Hi\u0000there")) {
                assertThatThrownBy(() -> Edit.of(kind, broken)).hasMessageContaining("one line");
            }
        }
        assertThatThrownBy(() -> Edit.of(Kind.HEADLINE, ids(ferry), "a\nb")).hasMessageContaining("one line");
        assertThatThrownBy(() -> Edit.of(Kind.SUBJECT, "x".repeat(301))).hasMessageContaining("301 characters");
        assertThat(Edit.of(Kind.NOTE, "One.\r\n\r\nTwo.").text()).isEqualTo("One.\n\nTwo.");
        assertThatThrownBy(() -> Edit.of(Kind.BEFORE, ids(ferry), ids(ferry)))
                .hasMessageContaining("two different stories");
    }

    private Edition compose(Digest digest, List<Story> stories, Edit... edits) {
        return composer.arrange(
                        digest,
                        RunningStory.allNew(stories),
                        Map.of(),
                        TO.minusSeconds(86_400),
                        TO,
                        Missing.NONE,
                        new Edits(List.of(edits)),
                        new Tellings())
                .edition();
    }

    private static List<String> headlines(Edition edition) {
        return edition.items().stream().map(Item::headline).toList();
    }

    private static List<String> ids(Story story) {
        return story.articles().stream().map(Article::id).toList();
    }

    private static Digest digest(int stories, int briefs, String... sections) {
        return new Digest(
                "morning", "The Harrow Morning", ZoneId.of("UTC"), Locale.UK, List.of(sections), stories, briefs);
    }
}
