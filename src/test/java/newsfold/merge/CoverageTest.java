package newsfold.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose text an outlet prints. The wire's text stands here whole, cut from the end, cut from the top, and under another headline. */
class CoverageTest {
    private static final Instant SEVEN = Instant.parse("2026-03-02T07:00:00Z");
    private static final String TOP =
            "The lock gates at Tarnford gave way on Monday morning and emptied nine miles of canal"
                    + " into the river, the waterways board said. Forty narrowboats lie on the mud between Tarnford and Elm Bridge.";
    private static final String MIDDLE =
            "Engineer Petra Lindholm said divers had found a crack in the lower gate in January and"
                    + " that its repair was planned for the week after Easter. Nobody was hurt when the water went.";
    private static final String END =
            "Boat owners met in the Navigation inn and asked the board to pay for cranes. The canal was"
                    + " dug between 1791 and 1797 to carry slate and has been a route of pleasure boats since the war.";

    private final Outlet wire = new Outlet("Inland Wire");

    @Test
    void cutsOfAnAgencysTextAreOneWhereItIsCredited() {
        Coverage coverage = coverage(
                article("Tarn Courier", wire, 1, TOP + "\n" + MIDDLE + own("Tarn Courier")),
                article("Elm Post", wire, 2, MIDDLE + "\n" + END + own("Elm Post")));
        assertThat(coverage.outlets()).isEqualTo(2);
        assertThat(coverage.texts()).isEqualTo(1);
        assertThat(coverage.copies()).singleElement().satisfies(copy -> assertThat(copy.agency())
                .isEqualTo(wire));
    }

    @Test
    void cutsWithoutACreditAreTextsOfTheirOwn() {
        Coverage coverage = coverage(
                article("Tarn Courier", null, 1, TOP + "\n" + MIDDLE + own("Tarn Courier")),
                article("Elm Post", wire, 2, MIDDLE + "\n" + END + own("Elm Post")));
        assertThat(coverage.texts()).isEqualTo(2);
    }

    @Test
    void twoTextsOfOneAgencyThatShareNoPassageAreTwo() {
        Coverage coverage =
                coverage(article("Tarn Courier", wire, 1, TOP), article("Elm Post", wire, 2, MIDDLE + "\n" + END));
        assertThat(coverage.texts()).isEqualTo(2);
    }

    @Test
    void anUncreditedCopyIsOfTheAgencyThatOthersCredit() {
        Coverage coverage = coverage(
                article("Tarn Courier", null, 1, TOP + "\n" + MIDDLE + "\n" + END),
                article("Elm Post", wire, 2, TOP + "\n" + MIDDLE),
                article("Ridge Echo", null, 3, own("Ridge Echo")));
        assertThat(coverage.texts()).isEqualTo(2);
        Copy copy = coverage.copies().get(0);
        assertThat(copy.agency()).isEqualTo(wire);
        assertThat(copy.reports())
                .extracting(Report::outlet)
                .map(String::valueOf)
                .containsExactly("Tarn Courier", "Elm Post");
        assertThat(copy.reports())
                .extracting(report -> report.credit().toString())
                .containsExactly("Tarn Courier", "Inland Wire text in Elm Post");
    }

    @Test
    void whatTwoPrintWithoutACreditIsFirstSeenWhereItStoodFirst() {
        Coverage coverage = coverage(
                article("Elm Post", null, 2, TOP + "\n" + MIDDLE),
                article("Tarn Courier", null, 1, TOP + "\n" + MIDDLE + "\n" + END));
        assertThat(coverage.copies()).singleElement().satisfies(copy -> {
            assertThat(copy.agency()).isNull();
            assertThat(copy.first()).hasToString("Tarn Courier");
        });
        Coverage atOnce = coverage(
                article("Elm Post", null, 1, TOP + "\n" + MIDDLE),
                article("Tarn Courier", null, 1, TOP + "\n" + MIDDLE));
        assertThat(atOnce.copies().get(0).first()).isNull();
    }

    @Test
    void anAgencysOwnPageIsItsText() {
        Report own = new Report(wire, null, wire, "1", null, SEVEN, 1);
        assertThat(own.credit()).hasToString("Inland Wire");
        assertThat(new Credit(new Outlet("Elm Post"), new Outlet("Barrow"), wire))
                .hasToString("Inland Wire text in Elm Post via Barrow");
        assertThat(new Credit(null, new Outlet("Barrow"), null)).hasToString("an unnamed outlet via Barrow");
    }

    private static String own(String outlet) {
        return "\nReaders of the " + outlet
                + " who walked the towpath at Tarnford on Monday saw herons feast in the mud of the"
                + " emptied canal while boat owners packed their belongings, and the " + outlet
                + " will go on reporting.";
    }

    private Coverage coverage(Article... articles) {
        List<Profile> members = new Profiles(CommonWords.shipped()).of(List.of(articles));
        return Coverages.of(List.of(articles), SameCopy.number(members));
    }

    private static Article article(String outlet, @Nullable Outlet agency, int hours, String text) {
        return Article.builder(outlet)
                .outlet(new Outlet(outlet))
                .agency(agency)
                .title(outlet + " on the canal that ran dry")
                .published(SEVEN.plusSeconds(3600L * hours))
                .text(text)
                .build();
    }
}
