package newsfold.publish.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import newsfold.compare.Agreement;
import newsfold.compose.Digest;
import newsfold.compose.Edition;
import newsfold.compose.History;
import newsfold.compose.Item;
import newsfold.compose.Missing;
import newsfold.compose.Opening;
import newsfold.compose.Ranking.Score;
import newsfold.compose.Section;
import newsfold.compose.Sentence;
import newsfold.merge.Coverage;
import newsfold.merge.Credit;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import newsfold.render.HeadLines;
import org.junit.jupiter.api.Test;

class EditionDifferenceTest {
    private static final HeadLines LINES = new HeadLines("The day", "and more");

    private final Item ferry = item("ferry", "Ferry aground off Norrby", "Coast", "All are safe.", "f1 Norrby Post");
    private final Item quake = item("quake", "Quake in Mirabel", "World", "Tents are flown in.", "q1 Gulf Courier");
    private final Item market = item("market", "Fish market opens", "Coast", "", "m1 Evening Mail");

    @Test
    void anEditionDiffersNotFromItself() {
        EditionDifference difference = difference(edition(ferry, quake), edition(ferry, quake));
        assertThat(difference.isAnything()).isFalse();
        assertThat(difference.same()).isEqualTo(2);
    }

    @Test
    void whatCameAndWhatWentIsTold() {
        EditionDifference difference = difference(edition(ferry, quake), edition(ferry, market));
        assertThat(difference.changes())
                .extracting(StoryChange::headline)
                .containsExactly("Fish market opens", "Quake in Mirabel");
        assertThat(difference.changes().get(0))
                .returns(true, StoryChange::isAdded)
                .returns(2, StoryChange::now);
        assertThat(difference.changes().get(1))
                .returns(true, StoryChange::isGone)
                .returns(2, StoryChange::before);
        assertThat(difference)
                .returns(1, EditionDifference::added)
                .returns(1, EditionDifference::gone)
                .returns(0, EditionDifference::changed);
    }

    @Test
    void onlyWhatChangedItsOrderWasMovedAndNotWhatMadeRoom() {
        EditionDifference down = difference(edition(ferry, quake, market), edition(quake, market, ferry));
        assertThat(down.changes())
                .singleElement()
                .returns("Ferry aground off Norrby", StoryChange::headline)
                .returns(true, StoryChange::moved);
        EditionDifference pushed = difference(edition(quake, market), edition(ferry, quake, market));
        assertThat(pushed.changes()).singleElement().returns(true, StoryChange::isAdded);
    }

    @Test
    void anotherSectionIsMovedToo() {
        Item abroad = item("ferry", "Ferry aground off Norrby", "World", "All are safe.", "f1 Norrby Post");
        assertThat(difference(edition(ferry), edition(abroad)).changes())
                .singleElement()
                .returns(true, StoryChange::moved)
                .returns("Coast", StoryChange::section);
    }

    @Test
    void wordsAreMarkedWhereTheyDiffer() {
        Item again = item("ferry", "Ferry afloat off Norrby again", "Coast", "All are safe.", "f1 Norrby Post");
        StoryChange change =
                difference(edition(ferry), edition(again)).changes().get(0);
        assertThat(shown(change.title())).isEqualTo("Ferry [-aground -][+afloat +]off Norrby [+again+]");
        assertThat(change.isRewritten()).isFalse();
        assertThat(change.isCarriedElsewhere()).isFalse();
    }

    @Test
    void summariesAndOutletsAreComparedToo() {
        Item more = item(
                "ferry", "Ferry aground off Norrby", "Coast", "All are safe and dry.", "f1 Norrby Post", "f2 Mail");
        StoryChange change = difference(edition(ferry), edition(more)).changes().get(0);
        assertThat(shown(change.summary())).isEqualTo("All are [-safe.-][+safe and dry.+]");
        assertThat(shown(change.outlets())).isEqualTo("[+Mail +]Norrby Post ");
    }

    @Test
    void aStoryThatGotAnotherIdIsKnownByItsArticles() {
        Item renamed = item("other", "Ferry aground off Norrby", "Coast", "All are safe.", "f0 Mail", "f1 Norrby Post");
        assertThat(difference(edition(ferry), edition(renamed)).changes())
                .singleElement()
                .returns(false, StoryChange::isAdded)
                .returns(true, StoryChange::isCarriedElsewhere);
    }

    @Test
    void subjectPreheaderAndNoteAreCompared() {
        Edition noted = edition("Good morning", ferry);
        EditionDifference difference =
                EditionDifference.of(edition(ferry), LINES, noted, new HeadLines("The long day", "and more"));
        assertThat(shown(difference.subject())).isEqualTo("The [+long +]day");
        assertThat(difference.isRepreheaded()).isFalse();
        assertThat(shown(difference.note())).isEqualTo("[+Good morning+]");
        assertThat(difference.isAnything()).isTrue();
    }

    private static EditionDifference difference(Edition before, Edition now) {
        return EditionDifference.of(before, LINES, now, LINES);
    }

    private static String shown(List<Marked> marks) {
        return marks.stream()
                .map(mark -> mark.isAdded()
                        ? "[+" + mark.text() + "+]"
                        : mark.isGone() ? "[-" + mark.text() + "-]" : mark.text())
                .collect(Collectors.joining());
    }

    private static Edition edition(Item... items) {
        return edition("", items);
    }

    private static Edition edition(String note, Item... items) {
        Instant to = Instant.parse("2026-03-02T06:00:00Z");
        return new Edition(
                new Digest("coast", "Coast", ZoneId.of("UTC"), Locale.UK, List.of("Coast", "World"), 9, 9),
                LocalDate.of(2026, 3, 2),
                to.minusSeconds(86_400),
                to,
                List.of(new Section("Coast", List.of(items))),
                List.of(),
                0,
                items.length,
                items.length,
                new Missing(List.of(), 3),
                List.of(),
                new Opening("", "", note),
                List.of());
    }

    /** @param reports of an article's id and its outlet's name */
    private static Item item(String story, String headline, String section, String summary, String... reports) {
        List<Report> covered = Arrays.stream(reports)
                .map(report -> report.split(" ", 2))
                .map(report -> new Report(
                        new Outlet(report[1]),
                        null,
                        null,
                        report[0],
                        URI.create("https://press.example/" + report[0]),
                        null,
                        1))
                .toList();
        return new Item(
                story,
                section,
                headline,
                URI.create("https://press.example/" + story),
                summary.isEmpty()
                        ? List.of()
                        : List.of(new Sentence(summary, new Credit(new Outlet("Mail"), null, null))),
                new Coverage(covered),
                List.of(),
                1,
                new Score(1, 1, 1, 1, 1, 1),
                List.of(),
                null,
                Agreement.NONE,
                History.none(story),
                List.of());
    }
}
