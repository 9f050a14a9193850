package newsfold.compose;

import static newsfold.compose.InventedStories.TO;
import static newsfold.compose.InventedStories.article;
import static newsfold.compose.InventedStories.story;
import static newsfold.compose.InventedStories.wide;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.compose.Edit.Kind;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;

/** An edition that takes over what was told before is the same as one told anew. */
class TellingsTest {
    private static final Digest DIGEST =
            new Digest("morning", "The Harrow Morning", ZoneId.of("UTC"), Locale.UK, List.of(), 9, 9);

    private final Tellings kept = new Tellings();
    private final Article first = article(
            "Harrow Mail",
            "Sea wall finished",
            "The sea wall at Port Harrow was finished on Friday after nine years of work.");
    private final Article second = article(
            "Fen News",
            "Port Harrow has its wall",
            "Engineers closed the last gap in the sea wall of Port Harrow on Friday evening.");

    @Test
    void whateverChangesBetweenTwoRounds() {
        Story wall = story(first);
        Story ferry = wide("Ferry fares fall", 5, 5, TO);
        same(List.of(wall, ferry), Edits.NONE);
        same(List.of(ferry, wall), Edits.NONE);
        // its text was corrected
        Story corrected = story(first.change()
                .text("The sea wall at Port Harrow was finished on Saturday after eight years of work.")
                .build());
        same(List.of(corrected, ferry), Edits.NONE);
        // another outlet came in
        same(List.of(story(first, second), ferry), Edits.NONE);
        // headed otherwise, so that the summary may say what it left to the headline
        same(
                List.of(story(first, second), ferry),
                new Edits(List.of(Edit.of(Kind.HEADLINE, List.of(first.id()), "Nine years of work end on a Friday"))));
        same(List.of(wall), Edits.NONE);
    }

    private void same(List<Story> stories, Edits edits) {
        assertThat(compose(stories, edits, kept)).isEqualTo(compose(stories, edits, new Tellings()));
    }

    private static Edition compose(List<Story> stories, Edits edits, Tellings tellings) {
        return new Composer()
                .arrange(
                        DIGEST,
                        RunningStory.allNew(stories),
                        Map.of(),
                        TO.minusSeconds(86_400),
                        TO,
                        Missing.NONE,
                        edits,
                        tellings)
                .edition();
    }
}
