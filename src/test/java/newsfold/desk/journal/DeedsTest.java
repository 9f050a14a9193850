package newsfold.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Deeds deeds = new Deeds(jdbi);

    @Test
    void aDeedIsWrittenBeforeItIsDoneAndOnceMoreWithWhatCameOfIt() {
        long line = deeds.begin("Ada", "Held an edition", "edition 7", NOW);
        assertThat(only().outcome()).isNull();
        deeds.end(line, 303, null, "for a correction");
        deeds.end(line, 500, "edition 8", "another story");
        assertThat(only())
                .isEqualTo(new Deed(line, NOW, "Ada", "Held an edition", "edition 7", "for a correction", 303));
    }

    @Test
    void theDatabaseItselfKeepsWhatIsWritten() {
        long line = deeds.begin("Ada", "Held an edition", "edition 7", NOW);
        refused("update deed set who = 'Bo', outcome = 200");
        deeds.end(line, 200, null, null);
        refused("update deed set who = 'Bo'");
        refused("update deed set outcome = 400");
        refused("delete from deed");
        refused("truncate deed");
    }

    @Test
    void linesAreFoundByPersonThingAndDay() {
        deeds.note("Ada", "Held an edition", "edition 7", NOW);
        deeds.note("Bo", "Sent an edition now", "edition 7", NOW.plusSeconds(1));
        deeds.note("Ada", "Added a feed", "digest 1", NOW.plusSeconds(86_400));
        assertThat(found("ada", "", null)).containsExactly("Added a feed", "Held an edition");
        assertThat(found("", "edition 7", null)).containsExactly("Sent an edition now", "Held an edition");
        assertThat(found("", "", LocalDate.parse("2026-11-23"))).containsExactly("Added a feed");
        assertThat(found("Bo", "digest", null)).isEmpty();
        assertThat(deeds.people()).containsExactly("Ada", "Bo");
    }

    private List<String> found(String who, String thing, LocalDate day) {
        return deeds.list(new Deeds.Search(who, thing, day), 0, 10).stream()
                .map(Deed::deed)
                .toList();
    }

    private Deed only() {
        List<Deed> all = deeds.list(new Deeds.Search("", "", null), 0, 10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
                .hasMessageContaining("the journal is written once");
    }
}
