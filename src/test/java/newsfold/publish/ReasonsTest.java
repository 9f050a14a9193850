package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.compare.Agreement;
import newsfold.compare.Claim;
import newsfold.compare.Version;
import newsfold.compose.Ranking.Score;
import newsfold.merge.Lookalike;
import newsfold.merge.Report;
import newsfold.publish.Reasons.Figure;
import newsfold.read.Outlet;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    @Test
    void everyNumberOfTheRankIsSaidAndTheyMakeTheRank() {
        Score score = new Score(4, 6, .5, .84, 1.5, .7);
        List<Figure> figures = new Reasons(List.of(), null, score, Agreement.NONE).figures();
        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("Breadth", "Newness", "Freshness", "Weight", "Variety", "Rank");
        assertThat(figures).extracting(Figure::value).containsExactly("2.10", "0.50", "0.84", "1.50", "0.70", "0.92");
        assertThat(figures.get(0).meaning()).contains("4 independent texts").contains("6 outlets");
        assertThat(figures).extracting(Figure::meaning).doesNotContain("");
    }

    @Test
    void aStoryOutsideTheEditionHasNoRank() {
        assertThat(new Reasons(List.of("Most name Alma."), null, null, Agreement.NONE).figures())
                .isEmpty();
    }

    @Test
    void whatKeptTheMostAlikeApartIsSaidAndElseHowAlikeItIs() {
        assertThat(beside(.09, "Mean similarity 0.09; 0.17 is needed.", "A day apart.")
                        .apart())
                .containsExactly("Mean similarity 0.09; 0.17 is needed.", "A day apart.");
        assertThat(beside(.03).apart()).containsExactly("Mean similarity 0.03.");
    }

    @Test
    void claimsAreToldWithAllWhoMakeThem() {
        Claim toll = new Claim(
                Claim.Kind.FIGURE,
                null,
                List.of(
                        said("killed 15 people", 0, "Norrby Post", "Coastline"),
                        said("killed 17 people", 3, "Velda Daily")),
                List.of(said("killed more than 12 people", 1, "Evening Mail")),
                true);
        Claim quote = new Claim(
                Claim.Kind.QUOTE,
                "Signe Holt",
                List.of(said("the rudder had stopped answering", 0, "Norrby Post", "Coastline")),
                List.of(),
                false);
        Reasons reasons = new Reasons(List.of(), null, null, new Agreement(List.of(quote), List.of(toll)));
        assertThat(reasons.agreed())
                .containsExactly("Signe Holt: “the rudder had stopped answering” (Norrby Post, Coastline)");
        assertThat(reasons.differing())
                .containsExactly("“killed 15 people” (Norrby Post, Coastline), later “killed 17 people” (Velda Daily),"
                        + " “killed more than 12 people” (Evening Mail)");
    }

    private static Reasons beside(double similarity, String... apart) {
        return new Reasons(
                List.of(), new Lookalike("other", "Other", similarity, List.of(apart)), null, Agreement.NONE);
    }

    private static Version said(String words, int hour, String... outlets) {
        List<Report> reports = new ArrayList<>();
        for (String outlet : outlets) {
            reports.add(new Report(
                    new Outlet(outlet), null, outlet, null, MORNING.plusSeconds(3600L * hour), reports.size() + 1));
        }
        return new Version(words, reports);
    }
}
