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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PressRun;
import newsfold.publish.PublishedEdition;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editors change the coming edition by forms alone; what they decide is what readers get, and nobody overwrites the other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TodayPagesTest {
    private static final String PASSWORD = "four quiet words here";
    private static final String FERRY = "Ferry fares fall as the second boat returns";
    private static final String BUS = "Council votes for a night bus along the shore road";

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Editions editions;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private final DeskSession other = new DeskSession();
    private final String editor = "ed-" + UUID.randomUUID();
    private final String colleague = "co-" + UUID.randomUUID();
    private Newsroom newsroom;
    private String page;

    @BeforeEach
    void signIn() {
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 60, clock.instant());
        page = "/desk/coming/" + newsroom.digest();
        signIn(session, editor);
    }

    private void signIn(DeskSession who, String name) {
        Instant now = clock.instant();
        invitations.welcome(invitations.invite(Role.EDITOR, now), new Credentials(name, PASSWORD), now);
        who.signIn(name, PASSWORD);
    }

    @Test
    void thePageTellsOfEachItemWhatItIsAndWhyItStandsThere() {
        Document today = look();
        assertThat(headlines(today)).hasSize(3);
        Element ferry = item(today, FERRY);
        assertThat(ferry.text())
                .contains("One outlet, one independent text: The Quay Courier", "Rank ", " = breadth ")
                .contains("New: no edition had it before.");
        assertThat(today.select(".deadline").text()).startsWith("Made on ").contains("Europe/Lisbon time, in ");
        assertThat(today.select("#sources").parents().first().text()).contains("All 3 were heard");
    }

    @Test
    void movedPinnedAndLeftOutByFormsIsSoInTheEditionThatIsMade() {
        List<String> before = headlines(look());
        session.post(page, page + "/edit", edit("after " + number(before.get(2)), before.get(0)))
                .then()
                .statusCode(303);
        assertThat(headlines(look())).containsExactly(before.get(1), before.get(2), before.get(0));
        session.post(page, page + "/edit", edit("pin", before.get(2)));
        session.post(page, page + "/edit", edit("exclude", before.get(1)));
        assertThat(headlines(look())).containsExactly(before.get(2), before.get(0));
        assertThat(item(look(), before.get(2)).text()).contains("Pinned");
        assertThat(look().select("#left-out tbody").text()).contains(before.get(1), "Left out by an editor");

        newsroom.article("A late article nobody decided on", "Late Post", clock.instant());
        PublishedEdition made = made();
        assertThat(made.rendering().text()).doesNotContain(before.get(1));
        assertThat(made.rendering().text().indexOf(before.get(2)))
                .isLessThan(made.rendering().text().indexOf(before.get(0)));
        assertThat(made.subject()).isEqualTo("Evening Ebb: " + before.get(2));
        // the next edition begins without edits, as a matter of course
        assertThat(look().select("#undo").hasAttr("disabled")).isTrue();
    }

    @Test
    void headlineSummarySubjectPreheaderAndNoteStandInBothLetters() {
        session.post(page, page + "/edit", edit("headline", FERRY, "Cheaper <boats>"));
        session.post(page, page + "/edit", edit("summary", "Cheaper <boats>", "Two boats, lower fares."));
        session.post(page, page + "/edit", edit("subject", null, "The boats are back"));
        session.post(page, page + "/edit", edit("preheader", null, "And a night bus"));
        session.post(page, page + "/edit", edit("note", null, "Dear readers,\r\n\r\nwe moved house."));
        assertThat(item(look(), "Cheaper <boats>").text()).contains("Our headline", "Our summary", "Two boats");
        PublishedEdition made = made();
        assertThat(made.subject()).isEqualTo("The boats are back");
        assertThat(made.rendering().html())
                .contains("Cheaper &lt;boats&gt;", "Two boats, lower fares.", "And a night bus", "we moved house.");
        assertThat(made.rendering().text())
                .contains("Cheaper <boats>", "Two boats, lower fares.", "Dear readers,\n\nwe moved house.");
        String content = jdbi.withHandle(handle -> handle.createQuery(
                        "select string_agg(item::text, ' ') from edition_item where edition_id = :id")
                .bind("id", made.id())
                .mapTo(String.class)
                .one());
        assertThat(content)
                .contains("\"headed\":true", "\"before\":\"" + FERRY, "\"summary\":\"Two boats, lower fares.\"");
    }

    @Test
    void undoAndRedoRestoreExactly() {
        String plain = body();
        session.post(page, page + "/edit", edit("headline", FERRY, "Cheaper boats"));
        String one = body();
        session.post(page, page + "/edit", edit("pin", BUS));
        session.post(page, page + "/edit", merge(FERRY_EDITED, BUS));
        String three = body();
        assertThat(headlines(look())).hasSize(2);
        turn("undo");
        turn("undo");
        assertThat(body()).isEqualTo(one);
        turn("undo");
        assertThat(body()).isEqualTo(plain);
        assertThat(turn("undo").getHeader("Location")).endsWith("done=nothing_to_turn");
        turn("redo");
        turn("redo");
        turn("redo");
        assertThat(body()).isEqualTo(three);
        assertThat(look().select(".changes li").first().text()).contains(editor, "did again: merged 2 articles");
        turn("undo");
        session.post(page, page + "/edit", edit("pin", FERRY_EDITED));
        assertThat(look().select("#redo").hasAttr("disabled"))
                .as("a new edit ends redoing")
                .isTrue();
    }

    private static final String FERRY_EDITED = "Cheaper boats";

    @Test
    void mergedSplitAndMovedArticlesMakeOtherStories() {
        session.post(page, page + "/edit", merge(FERRY, BUS)).then().statusCode(303);
        assertThat(headlines(look())).hasSize(2);
        Element both = look().select(".item").stream()
                .filter(one -> one.text().contains("2 outlets"))
                .findFirst()
                .orElseThrow();
        String number = both.attr("data-number");
        Document story = Jsoup.parse(session.get(page + "/story/" + number).asString());
        assertThat(story.select("input[name=article]")).hasSize(2);
        assertThat(story.text()).contains("Why it stands there", "Breadth", "Editors put 2 of the articles together.");
        String hostile = number(Newsroom.HOSTILE);

        Map<String, Object> move = new HashMap<>(Map.of("do", "split", "base", base(), "story", number, "to", hostile));
        move.put("article", story.select("input[name=article]").get(1).val());
        session.post(page, page + "/edit", move).then().statusCode(303);
        assertThat(headlines(look())).hasSize(2);
        assertThat(look().select(".changes li").first().text()).contains("moved an article from");
        turn("undo");
        move.put("to", "");
        move.put("base", base());
        session.post(page, page + "/edit", move).then().statusCode(303);
        assertThat(headlines(look())).hasSize(3);
        Document merging = Jsoup.parse(session.get(page + "/merging").asString());
        assertThat(merging.text()).contains("Apart:", "Overruled by a newer one", "Taken back by " + editor);
        String decision = merging.selectFirst("input[name=decision]").val();
        session.post(page + "/merging", page + "/merging/take-back", Map.of("decision", decision));
        assertThat(headlines(look())).hasSize(2);
    }

    @Test
    void whatAnotherEditorChangedIsNotOverwrittenAndWhatWasTypedIsKept() {
        signIn(other, colleague);
        Map<String, Object> mine = edit("headline", FERRY, "My <own> words");
        other.post(page, page + "/edit", edit("headline", FERRY, "Theirs"));
        Response refused = session.post(page, page + "/edit", mine);
        assertThat(refused.statusCode()).isEqualTo(409);
        Document told = Jsoup.parse(refused.asString());
        assertThat(told.text()).contains("Nothing was changed", colleague + " headed “" + FERRY + "” “Theirs”");
        assertThat(told.selectFirst("textarea[name=text]").text()).isEqualTo("My <own> words");
        assertThat(headlines(look())).contains("Theirs").doesNotContain("My <own> words");

        Map<String, Object> again = new HashMap<>();
        told.select("form input[type=hidden]").forEach(field -> {
            if (!field.attr("name").equals("token")) {
                again.put(field.attr("name"), field.val());
            }
        });
        again.put("text", "My <own> words");
        session.post(page, page + "/edit", again).then().statusCode(303);
        assertThat(headlines(look())).contains("My <own> words");
    }

    @Test
    void editorsOnDifferentThingsDoNotDisturbEachOther() {
        signIn(other, colleague);
        Map<String, Object> mine = edit("headline", FERRY, "Mine");
        other.post(page, page + "/edit", edit("headline", BUS, "Theirs"));
        other.post(page, page + "/edit", edit("summary", FERRY, "Theirs too."));
        session.post(page, page + "/edit", mine).then().statusCode(303);
        assertThat(headlines(look())).contains("Mine", "Theirs");
    }

    @Test
    void nobodyUndoesUnseen() {
        signIn(other, colleague);
        session.post(page, page + "/edit", edit("pin", FERRY));
        String seen = base();
        other.post(page, page + "/edit", edit("pin", BUS));
        Response refused = session.post(page, page + "/edit/undo", Map.of("base", seen));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains(colleague, "pinned “" + BUS + "”");
        assertThat(look().select(".item.pinned")).hasSize(2);
    }

    @Test
    void anEditOfAnEditionThatIsMadeIsRefusedWithItsText() {
        Map<String, Object> late = edit("note", null, "Too late");
        press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        Response refused = session.post(page, page + "/edit", late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("The edition was made meanwhile", "Too late</textarea>");
    }

    @Test
    void noHeaderGetsIntoALetterThroughItsSubject() {
        for (String broken : List.of("Hello\r\nBcc: all@example.net", "Hello\nthere", "Hello\u2028there")) {
            for (String kind : List.of("subject", "preheader")) {
                Response refused = session.post(page, page + "/edit", edit(kind, null, broken));
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(refused.asString()).contains("This must be one line");
            }
            assertThat(session.post(page, page + "/edit", edit("headline", FERRY, broken))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(look().select("#undo").hasAttr("disabled")).isTrue();
        assertThat(made().subject()).doesNotContain("Bcc");
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsChanged() {
        session.post(page, page + "/edit", merge(FERRY))
                .then()
                .statusCode(422)
                .body(containsString("Tick two stories"));
        assertThat(post("juggle", number(FERRY)).statusCode()).isEqualTo(400);
        assertThat(post("pin", "99999999").statusCode()).isEqualTo(422);
        assertThat(post("before x", number(FERRY)).statusCode()).isEqualTo(400);
        assertThat(post("before " + number(FERRY), number(FERRY)).statusCode()).isEqualTo(422);
        assertThat(session.post(page, page + "/edit", Map.of("do", "pin", "base", "zero", "story", number(FERRY)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(session.get(page + "/story/99999999").statusCode()).isEqualTo(404);
        assertThat(session.get("/desk/coming/99999999").statusCode()).isEqualTo(404);
        assertThat(look().select("#undo").hasAttr("disabled")).isTrue();
    }

    @Test
    void withoutTheTokenOrSignedOutNothingIsChanged() {
        Map<String, Object> pin = edit("pin", FERRY);
        assertThat(session.postWithoutToken(page + "/edit", pin).statusCode()).isEqualTo(400);
        new DeskSession().postWithoutToken(page + "/edit", pin);
        assertThat(session.get(page + "/edit").statusCode()).isNotEqualTo(200);
        assertThat(look().select(".item.pinned")).isEmpty();
    }

    @Test
    void outsideHtmlIsShownAsText() {
        session.post(page, page + "/edit", edit("headline", FERRY, "<img src=x onerror=alert(1)>"));
        session.post(page, page + "/edit", edit("note", null, "</textarea><script>alert(1)</script>"));
        for (String path :
                List.of(page, page + "/left", page + "/story/" + number(Newsroom.HOSTILE), page + "/merging")) {
            Document shown = Jsoup.parse(
                    session.get(path).then().statusCode(200).extract().asString());
            assertThat(shown.select("script:not([src])")).as(path).isEmpty();
            assertThat(shown.select("img")).as(path).isEmpty();
            assertThat(shown.select("[^on]")).as(path).isEmpty();
        }
        session.get(page).then().body(not(containsString("<script>alert"))).body(containsString("&lt;script&gt;"));
    }

    @Test
    void storiesThatAreLeftOutAreFoundByAWordAndTakenIn() {
        press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        Document today = look();
        assertThat(headlines(today)).isEmpty();
        assertThat(today.select("#left-out").text()).contains("3 stories", "3 with nothing new", "Nothing new since");
        Document found = Jsoup.parse(session.get(page + "/left?words=night+bus").asString());
        assertThat(found.select("tbody tr")).hasSize(1);
        String number = found.selectFirst("input[name=story]").val();
        session.post(page, page + "/edit", Map.of("do", "pin", "base", base(), "story", number));
        assertThat(headlines(look())).containsExactly(BUS);
        assertThat(item(look(), BUS).text()).contains("nothing new");
        assertThat(made().rendering().text()).contains(BUS);
    }

    private PublishedEdition made() {
        long id = press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        return editions.find(id).orElseThrow();
    }

    private Response turn(String way) {
        return session.post(page, page + "/edit/" + way, Map.of("base", base()));
    }

    private Response post(String act, String story) {
        return session.post(page, page + "/edit", Map.of("do", act, "base", base(), "story", story));
    }

    private Map<String, Object> edit(String act, String headline) {
        return edit(act, headline, "");
    }

    private Map<String, Object> edit(String act, String headline, String text) {
        Map<String, Object> form = new HashMap<>(Map.of("do", act, "base", base(), "text", text));
        if (headline != null) {
            form.put("story", number(headline));
        }
        return form;
    }

    private Map<String, Object> merge(String... headlines) {
        return Map.of(
                "do",
                "merge",
                "base",
                base(),
                "story",
                List.of(headlines).stream().map(this::number).toList());
    }

    private Document look() {
        return Jsoup.parse(session.get(page).then().statusCode(200).extract().asString());
    }

    private String base() {
        return look().selectFirst("input[name=base]").val();
    }

    /** What the page shows of the edition, without the numbers that go on by themselves. */
    private String body() {
        Document today = look();
        today.select("input, .rank").remove();
        return today.select("#page").outerHtml() + today.select("#left-out").outerHtml();
    }

    private static List<String> headlines(Document today) {
        return today.select(".item h3").stream()
                .map(heading -> heading.text().replaceFirst("^\\d+\\. ", ""))
                .toList();
    }

    private static Element item(Document today, String headline) {
        return today.select(".item").stream()
                .filter(one -> one.selectFirst("h3").text().endsWith(headline))
                .findFirst()
                .orElseThrow(() -> new AssertionError(headline + " is not among " + headlines(today)));
    }

    private String number(String headline) {
        return item(look(), headline).attr("data-number");
    }
}
