package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.compose.Edit;
import newsfold.compose.Edit.Kind;
import newsfold.compose.Edits;
import newsfold.compose.Item;
import newsfold.database.TestDatabase;
import newsfold.merge.Decision;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal of a coming edition on the real database, and the edition that is made with it. */
class ComingEditsTest {
    private final Jdbi jdbi = TestDatabase.fresh();
    private final InventedWeek week = new InventedWeek(jdbi);
    private final PressRun press = TestPress.run(jdbi, week.clock);
    private final ComingEditions coming = TestPress.coming(jdbi, week.clock);
    private final ComingEdits edits = TestPress.edits(jdbi, week.clock);
    private final Editions editions = new Editions(jdbi);
    private long digest;

    @BeforeEach
    void monday() {
        digest = week.digest("coast");
        week.takes(digest, "Gulf Courier", "Norrby Post", "Coastline", "Evening Mail");
        week.moveTo(1, 6);
        week.comes("quake", "Gulf Courier", "Earthquake levels Mirabel fishing quarter", InventedWeek.QUAKE);
        week.comes("ferry-1", "Norrby Post", "Ferry Alma runs aground outside Norrby harbour", InventedWeek.FERRY);
        week.comes("market", "Evening Mail", "Sandvik fish market opens on Saturdays", "The market opens at nine.");
    }

    @Test
    void whatHoldsFollowsFromTheLines() {
        Edit pin = Edit.of(Kind.PIN, List.of("quake"));
        Edit head = Edit.of(Kind.HEADLINE, List.of("quake"), "Mirabel shaken");
        make(pin);
        make(head);
        assertThat(inForce()).isEqualTo(new Edits(List.of(pin, head)));
        turn(true);
        turn(true);
        assertThat(inForce()).isEqualTo(Edits.NONE);
        assertThat(edits.undo(digest, stand(), "Vera")).isInstanceOf(EditOutcome.Nothing.class);
        turn(false);
        assertThat(inForce()).isEqualTo(new Edits(List.of(pin)));
        assertThat(journal().redoable().orElseThrow().edit()).isEqualTo(head);
        Edit out = Edit.of(Kind.EXCLUDE, List.of("market"));
        make(out);
        assertThat(inForce()).isEqualTo(new Edits(List.of(pin, out)));
        assertThat(journal().redoable()).isEmpty();
        assertThat(edits.redo(digest, stand(), "Vera")).isInstanceOf(EditOutcome.Nothing.class);
        assertThat(journal().lines()).hasSize(6).extracting(EditLine::madeBy).containsOnly("Vera");
        // another instance, or the same after a restart, reads the same
        assertThat(TestPress.edits(jdbi, week.clock).journal(digest, 0)).isEqualTo(journal());
    }

    @Test
    void decisionsSurviveNewArticlesAndARebuildAndGoIntoTheEdition() {
        make(Edit.of(Kind.HEADLINE, List.of("ferry-1"), "Alma stuck"));
        make(Edit.of(Kind.BEFORE, List.of("market"), List.of("quake")));
        week.comes(
                "ferry-2", "Coastline", "Jammed rudder blamed as Alma hits skerry near Norrby", InventedWeek.FERRY_TOO);
        List<String> looked = headlines(coming.of(digest));
        assertThat(looked).contains("Alma stuck").hasSize(3);
        assertThat(looked.indexOf("Sandvik fish market opens on Saturdays"))
                .isEqualTo(looked.indexOf("Earthquake levels Mirabel fishing quarter") - 1);
        // nothing is kept in memory
        assertThat(headlines(TestPress.coming(jdbi, week.clock).of(digest))).isEqualTo(looked);

        week.moveTo(1, 7);
        long made = press.publish(digest, InventedWeek.at(1, 7)).orElseThrow();
        assertThat(new Contents(jdbi).of(made).items())
                .extracting(Item::headline)
                .isEqualTo(looked);
        assertThat(editions.find(made).orElseThrow().rendering().text()).contains("Alma stuck");
        assertThat(stand()).isEqualTo(new Stand(made, 0));
        assertThat(edits.journal(digest, 0).lines())
                .as("they stay with their edition")
                .hasSize(2);
    }

    @Test
    void whoBuildsOnWhatOthersChangedIsToldAndNothingIsWritten() {
        Stand seen = stand();
        make(Edit.of(Kind.SUBJECT, "Theirs"));
        EditOutcome outcome = edits.make(digest, seen, Edit.of(Kind.SUBJECT, "Mine"), "", List.of(), "Otto");
        assertThat(outcome).isInstanceOfSatisfying(EditOutcome.Collided.class, collided -> assertThat(collided.others())
                .singleElement()
                .satisfies(line -> assertThat(line.edit().text()).isEqualTo("Theirs")));
        assertThat(edits.make(digest, seen, Edit.of(Kind.NOTE, "Mine"), "", List.of(), "Otto"))
                .isInstanceOf(EditOutcome.Done.class);
        assertThat(edits.undo(digest, seen, "Otto")).isInstanceOf(EditOutcome.Collided.class);
        assertThat(journal().lines()).hasSize(2);
        // undone by another is changed by another
        Stand before = stand();
        turn(true);
        turn(true);
        assertThat(edits.make(digest, before, Edit.of(Kind.SUBJECT, "Mine"), "", List.of(), "Otto"))
                .isInstanceOf(EditOutcome.Collided.class);
    }

    @Test
    void anEditThatComesWhileAnEditionIsDraftedIsNotLost() {
        Stand drafted = stand();
        assertThat(still(drafted)).isTrue();
        make(Edit.of(Kind.PIN, List.of("market")));
        assertThat(still(drafted)).isFalse();
        press.publish(digest, InventedWeek.at(1, 6)).orElseThrow();
        assertThat(edits.make(digest, drafted, Edit.of(Kind.PIN, List.of("quake")), "", List.of(), "Otto"))
                .isInstanceOf(EditOutcome.Made.class);
        assertThat(edits.undo(digest, drafted, "Otto")).isInstanceOf(EditOutcome.Made.class);
    }

    @Test
    void mergingIsUndoneAndRedoneWithItsDecisions() {
        Set<Set<String>> apart = groups();
        List<String> both = List.of("quake", "market");
        edits.make(digest, stand(), Edit.of(Kind.MERGE, both), "Earthquake", List.of(Decision.together(both)), "Vera");
        Set<Set<String>> merged = groups();
        assertThat(merged).contains(Set.of("quake", "market"));
        turn(true);
        assertThat(groups()).isEqualTo(apart);
        turn(false);
        assertThat(groups()).isEqualTo(merged);
    }

    private boolean still(Stand stand) {
        return jdbi.inTransaction(handle -> edits.isStill(handle, digest, stand));
    }

    private void make(Edit edit) {
        assertThat(edits.make(digest, stand(), edit, "about it", List.of(), "Vera"))
                .isInstanceOf(EditOutcome.Done.class);
    }

    private void turn(boolean back) {
        assertThat(back ? edits.undo(digest, stand(), "Vera") : edits.redo(digest, stand(), "Vera"))
                .isInstanceOf(EditOutcome.Done.class);
    }

    private Stand stand() {
        return edits.stand(digest);
    }

    private EditJournal journal() {
        return edits.journal(digest, stand().after());
    }

    private Edits inForce() {
        return journal().inForce();
    }

    private Set<Set<String>> groups() {
        return coming.of(digest).candidates().stream()
                .map(story -> Set.copyOf(story.keys()))
                .collect(Collectors.toSet());
    }

    private static List<String> headlines(ComingEdition coming) {
        return coming.edition().items().stream().map(Item::headline).toList();
    }
}
