package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import newsfold.compose.Edit;
import newsfold.compose.Edit.Kind;
import newsfold.compose.Item;
import newsfold.database.TestDatabase;
import newsfold.merge.Decision;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a glance at a coming edition waits for, and what not. */
class ComingEditionsTest {
    private static final String QUAKE = "Earthquake levels Mirabel fishing quarter";
    private static final String FERRY = "Ferry Alma runs aground outside Norrby harbour";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final InventedWeek week = new InventedWeek(jdbi);
    private final ComingEditions coming = TestPress.coming(jdbi, week.clock);
    private final ComingEdits edits = TestPress.edits(jdbi, week.clock);
    private long digest;

    @BeforeEach
    void monday() {
        digest = week.digest("coast");
        week.takes(digest, "Gulf Courier", "Norrby Post");
        week.moveTo(1, 6);
        week.comes("quake", "Gulf Courier", QUAKE, InventedWeek.QUAKE);
        assertThat(headlines(coming.glance(digest).orElseThrow()))
                .as("the first one waits")
                .containsExactly(QUAKE);
    }

    @AfterEach
    void end() {
        coming.end();
    }

    @Test
    void articlesThatComeInAreMergedBehindAGlanceAndTheSignatureTellsWhen() {
        ComingEdition before = coming.glance(digest).orElseThrow();
        assertThat(before.behind()).isFalse();
        comesTheFerry();
        ComingEdition glance = coming.glance(digest).orElseThrow();
        assertThat(headlines(glance)).containsExactly(QUAKE);
        assertThat(glance.behind()).isTrue();
        assertThat(glance.signature()).isEqualTo(before.signature());
        long late = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (coming.signature(digest).equals(before.signature()) && System.nanoTime() < late) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        ComingEdition after = coming.glance(digest).orElseThrow();
        assertThat(headlines(after)).contains(FERRY);
        assertThat(after.behind()).isFalse();
        assertThat(after.signature()).isEqualTo(coming.signature(digest)).isNotEqualTo(before.signature());
    }

    @Test
    void whoAsksForHowItStandsNowWaits() {
        comesTheFerry();
        assertThat(headlines(coming.of(digest))).contains(FERRY);
    }

    @Test
    void anEditIsSeenAtOnceThoughArticlesCameIn() {
        comesTheFerry();
        make(Edit.of(Kind.HEADLINE, List.of("quake"), "Mirabel shaken"), List.of());
        ComingEdition glance = coming.glance(digest).orElseThrow();
        assertThat(headlines(glance)).containsExactly("Mirabel shaken");
        assertThat(glance.behind()).isTrue();
        assertThat(glance.stand().version()).isEqualTo(1);
    }

    @Test
    void whatEditorsMergedIsSeenAtOnce() {
        comesTheFerry();
        List<String> both = List.of("quake", "ferry");
        make(Edit.of(Kind.MERGE, both), List.of(Decision.together(both)));
        assertThat(coming.glance(digest).orElseThrow().candidates())
                .singleElement()
                .satisfies(story -> assertThat(story.keys()).containsExactlyInAnyOrder("quake", "ferry"));
    }

    @Test
    void whoComesAfterALongWhileDoesNotSeeWhatWasThen() {
        comesTheFerry();
        week.moveTo(1, 7);
        assertThat(headlines(coming.glance(digest).orElseThrow())).contains(FERRY);
    }

    private void comesTheFerry() {
        week.comes("ferry", "Norrby Post", FERRY, InventedWeek.FERRY);
    }

    private void make(Edit edit, List<Decision> merging) {
        assertThat(edits.make(digest, edits.stand(digest), edit, "about it", merging, "Vera"))
                .isInstanceOf(EditOutcome.Done.class);
    }

    private static List<String> headlines(ComingEdition edition) {
        return edition.edition().items().stream().map(Item::headline).toList();
    }
}
