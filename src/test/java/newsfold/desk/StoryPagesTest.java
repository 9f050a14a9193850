package newsfold.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Editors;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor merges two stories of the coming edition, splits one again and takes it back; other editors see who did what. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StoryPagesTest {
    private static final String PASSWORD = "four quiet words here";
    private static final String FERRY = "Ferry fares fall as the second boat returns";
    private static final String BUS = "Council votes for a night bus along the shore road";

    @Inject
    Editors editors;

    @Inject
    Digests digests;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private final String editor = "ed-" + UUID.randomUUID();
    private Newsroom newsroom;
    private String page;

    @BeforeEach
    void signIn() {
        Instant now = clock.instant();
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 60, now);
        page = "/desk/coming/" + newsroom.digest() + "/stories";
        editors.welcome(editors.invite(Role.EDITOR, now), new Credentials(editor, PASSWORD), now);
        session.signIn(editor, PASSWORD);
    }

    @Test
    void mergedSplitAndTakenBack() {
        assertThat(stories()).hasSize(3);
        Response merged = session.post(page, page + "/merge", Map.of("story", List.of(numbers(FERRY), numbers(BUS))));
        assertThat(merged.getHeader("Location")).endsWith("/stories?done=stories_merged");
        assertThat(stories()).hasSize(2);
        Document look = look();
        assertThat(look.text()).contains("One story:", "In force", editor);

        String one = look.select("tbody th a").stream()
                .filter(link -> link.closest("tr").text().contains(" 2"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Document story = Jsoup.parse(session.get(one).asString());
        assertThat(story.select("input[name=article]")).hasSize(2);
        assertThat(story.text())
                .contains("Why it stands there", "Breadth", "Variety 1.00", "Rank", "Why one story")
                .contains("Editors put 2 of the articles together.");
        Response split = session.post(
                one,
                page + "/split",
                Map.of(
                        "id", story.selectFirst("input[name=id]").val(),
                        "all", story.selectFirst("input[name=all]").val(),
                        "article", story.selectFirst("input[name=article]").val()));
        assertThat(split.getHeader("Location")).endsWith("?done=story_split");
        assertThat(stories()).hasSize(3);
        // the newer decision holds, and the page says so
        assertThat(look().text()).contains("Apart:", "Overruled by a newer one");

        String decision = look().selectFirst("input[name=decision]").val();
        session.post(page, page + "/take-back", Map.of("decision", decision));
        assertThat(stories()).hasSize(2);
        assertThat(look().text()).contains("Taken back by " + editor);
        assertThat(session.post(page, page + "/take-back", Map.of("decision", decision))
                        .getHeader("Location"))
                .endsWith("?done=decision_not_in_force");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithASentence() {
        session.post(page, page + "/merge", Map.of("story", numbers(FERRY)))
                .then()
                .statusCode(422)
                .body(containsString("Tick two stories or more"));
        String one = look().selectFirst("tbody th a").attr("href");
        Document story = Jsoup.parse(session.get(one).asString());
        session.post(
                        page,
                        page + "/split",
                        Map.of("id", story.selectFirst("input[name=id]").val(), "all", "1"))
                .then()
                .statusCode(422)
                .body(containsString("Tick the articles"));
        assertThat(session.post(page, page + "/merge", Map.of("story", List.of("1x", "2")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(session.post(page, page + "/merge", Map.of("story", List.of("99999998", "99999999")))
                        .getHeader("Location"))
                .endsWith("?done=stories_gone");
        assertThat(session.get(page + "/one?id=nothing").statusCode()).isEqualTo(404);
        assertThat(stories()).hasSize(3);
    }

    @Test
    void withoutTheTokenOrSignedOutNothingIsDecided() {
        List<String> both = List.of(numbers(FERRY), numbers(BUS));
        assertThat(session.postWithoutToken(page + "/merge", Map.of("story", both))
                        .statusCode())
                .isNotEqualTo(303);
        new DeskSession().postWithoutToken(page + "/merge", Map.of("story", both));
        assertThat(stories()).hasSize(3);
    }

    @Test
    void outsideHtmlIsShownAsText() {
        for (Element link : look().select("tbody th a")) {
            session.get(link.attr("href")).then().statusCode(200).body(not(containsString("<script")));
        }
        session.get(page).then().body(not(containsString("<script"))).body(containsString("&lt;script&gt;"));
    }

    @Test
    void whatIsLeftOutIsToldOnTheComingEditionsPage() {
        press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        Document coming =
                Jsoup.parse(session.get("/desk/coming/" + newsroom.digest()).asString());
        assertThat(coming.select("#unchanged")).hasSize(1);
        assertThat(coming.text()).contains("Readers know these 3 stories from an earlier edition", BUS);
        assertThat(look().text()).contains("Nothing new since");
    }

    private Document look() {
        return Jsoup.parse(session.get(page).asString());
    }

    private List<String> stories() {
        return look().select("input[name=story]").eachAttr("value");
    }

    private String numbers(String headline) {
        return look().select("tbody tr").stream()
                .filter(row -> row.text().contains(headline))
                .findFirst()
                .orElseThrow()
                .selectFirst("input[name=story]")
                .val();
    }
}
