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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Mailing;
import newsfold.deliver.Mailings;
import newsfold.deliver.QuietHours;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Departures;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditionPagesTest {
    private static final String PASSWORD = "four quiet words here";

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Editions editions;

    @Inject
    Departures departures;

    @Inject
    Deliveries deliveries;

    @Inject
    Mailings mailings;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private Newsroom newsroom;
    private long edition;
    private String page;

    @BeforeEach
    void makeAnEditionForTwo() {
        Instant now = clock.instant();
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 60, now);
        newsroom.reader(address("cleo"), now).reader(address("dan"), now);
        edition = press.publish(newsroom.digest(), now).orElseThrow();
        page = "/desk/editions/" + edition;
        String name = "ed-" + UUID.randomUUID();
        invitations.welcome(invitations.invite(Role.EDITOR, now), new Credentials(name, PASSWORD), now);
        session.signIn(name, PASSWORD);
    }

    @Test
    void outsideHtmlInAHeadlineIsShownAsText() {
        for (String look : new String[] {
            "/desk",
            page,
            page + "/proof?view=text",
            page + "/proof?view=source",
            page + "/proof?view=changes",
            page + "/letter",
            page + "/proof/frame",
            "/desk/coming/" + newsroom.digest() + "/proof/frame?scheme=dark&pictures=off",
            "/desk/feeds",
            page + "/ledger"
        }) {
            Document shown = Jsoup.parse(
                    session.get(look).then().statusCode(200).extract().asString());
            assertThat(shown.select("script:not([src=/style/progress.js])"))
                    .as("scripts but the desk's own file on %s", look)
                    .isEmpty();
            assertThat(shown.select("script").stream().map(Element::data))
                    .as("words within the desk's own on %s", look)
                    .allMatch(String::isEmpty);
            assertThat(shown.select("[^on]"))
                    .as("scripts in attributes on %s", look)
                    .isEmpty();
        }
        session.get(page + "/letter").then().body(containsString("&lt;script&gt;"));
    }

    @Test
    void theLetterIsFramedInASandboxOfItsOwn() {
        Document shown = Jsoup.parse(session.get(page).asString());
        assertThat(shown.selectFirst("iframe").attr("sandbox")).doesNotContain("allow-scripts", "allow-same-origin");
        assertThat(shown.selectFirst("iframe").attr("src")).isEqualTo(page + "/letter");
        session.get(page + "/letter")
                .then()
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Security-Policy", not(containsString("script-src")))
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"));
    }

    @Test
    void lookingChangesNothing() {
        String before = everything();
        for (String look : new String[] {
            "/desk",
            page,
            page + "/letter",
            page + "/proof",
            page + "/proof/test",
            page + "/proof/letter.eml",
            page + "/approve",
            "/desk/coming/" + newsroom.digest() + "/proof",
            "/desk/coming/" + newsroom.digest() + "/proof/approve",
            "/desk/coming/" + newsroom.digest() + "/proof/hold",
            "/desk/coming/" + newsroom.digest() + "/proof/test",
            "/desk/coming/" + newsroom.digest() + "/proof/seen",
            page + "/send",
            page + "/hold",
            page + "/release",
            page + "/resend?to=all",
            page + "/cancel",
            page + "/unknown",
            page + "/correction",
            page + "/ledger",
            "/desk/coming/" + newsroom.digest(),
            "/desk/coming/" + newsroom.digest() + "/press",
            "/desk/coming/" + newsroom.digest() + "/left",
            "/desk/coming/" + newsroom.digest() + "/merging",
            "/desk/feeds",
            "/desk/subscribers/" + newsroom.digest(),
            "/editions/" + edition
        }) {
            session.get(look);
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void holdingNeedsTheFormsToken() {
        session.get(page);
        session.postWithoutToken(page + "/hold", Map.of()).then().statusCode(400);
        session.postWithToken("AAAAAAAAAAAAAAAAAAAAAA", page + "/hold", Map.of())
                .then()
                .statusCode(400);
        assertThat(editions.find(edition).orElseThrow().held()).isFalse();
        session.post(page, page + "/hold", Map.of()).then().statusCode(303);
        assertThat(editions.find(edition).orElseThrow().held()).isTrue();
        session.post(page, page + "/release", Map.of()).then().statusCode(303);
        assertThat(editions.find(edition).orElseThrow().held()).isFalse();
    }

    @Test
    void nobodyHoldsAnEditionWithoutSigningIn() {
        DeskSession stranger = new DeskSession();
        String token = stranger.token("/desk/welcome/" + invitations.invite(clock.instant()));
        stranger.postWithToken(token, page + "/hold", Map.of()).then().statusCode(302);
        assertThat(editions.find(edition).orElseThrow().held()).isFalse();
    }

    @Test
    void aResendIsRefusedWhenItsNumberIsNotWhatWasConfirmed() {
        String confirm = page + "/resend?to=all";
        Map<String, String> form = confirmed(session.get(confirm));
        assertThat(form).containsEntry("letters", "2");
        newsroom.reader(address("eve"), clock.instant());
        session.post(confirm, page + "/resend", form)
                .then()
                .statusCode(409)
                .body(containsString("3 letters now, not 2"));
        assertThat(letters()).isEqualTo(2);
        session.post(confirm, page + "/resend", confirmed(session.get(confirm)))
                .then()
                .statusCode(303);
        assertThat(letters()).isEqualTo(5);
    }

    @Test
    void aResendFormSentTwiceSendsOnce() {
        String confirm = page + "/resend?to=one&address=" + address("dan");
        Map<String, String> form = confirmed(session.get(confirm));
        session.post(confirm, page + "/resend", form).then().statusCode(303);
        session.post(confirm, page + "/resend", form).then().statusCode(409);
        assertThat(letters()).isEqualTo(3);
        assertThat(deliveries.of(edition, address("dan"))).hasSize(2);
    }

    @Test
    void aResendToNobodyHasNoButton() {
        session.get(page + "/resend?to=failed")
                .then()
                .statusCode(200)
                .body(containsString("nobody to send it to"))
                .body(not(containsString("name=\"round\"")));
        session.get(page + "/resend?to=everyone-on-earth").then().statusCode(400);
    }

    @Test
    void sendingNowIsConfirmedByItsNumber() {
        session.post(page + "/send", page + "/send", Map.of("letters", "7"))
                .then()
                .statusCode(409);
        assertThat(editions.find(edition).orElseThrow().sendAt()).isAfter(clock.instant());
        session.post(page + "/send", page + "/send", Map.of("letters", "2"))
                .then()
                .statusCode(303);
        assertThat(editions.find(edition).orElseThrow().sendAt()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void takingBackIsConfirmedByItsNumber() {
        String cancel = page + "/cancel";
        session.get(cancel).then().body(containsString("<strong>2 letters</strong>"));
        session.post(cancel, cancel, Map.of("letters", "1")).then().statusCode(409);
        assertThat(states()).containsOnly(DeliveryState.QUEUED);
        session.post(cancel, cancel, Map.of("letters", "2")).then().statusCode(303);
        assertThat(states()).containsOnly(DeliveryState.CANCELLED);
        session.get(page + "/resend?to=never").then().body(containsString("<strong>2 letters</strong>"));
    }

    @Test
    void lettersThatMayHaveArrivedGoOutOnceMoreAsTheyWere() {
        set(DeliveryState.UNKNOWN);
        String unknown = page + "/unknown";
        session.get(page).then().body(containsString(unknown));
        session.post(unknown, unknown, Map.of("letters", "1")).then().statusCode(409);
        assertThat(states()).containsOnly(DeliveryState.UNKNOWN);
        session.post(unknown, unknown, Map.of("letters", "2")).then().statusCode(303);
        assertThat(states()).containsOnly(DeliveryState.QUEUED);
        assertThat(letters()).as("no new ones").isEqualTo(2);
    }

    @Test
    void aCorrectionIsLookedAtBeforeItIsSent() {
        set(DeliveryState.ACCEPTED);
        String write = page + "/correction";
        String note = "Fares fall by <5> crowns.";
        session.post(write, write + "/look", Map.of("note", " ")).then().statusCode(400);
        Response shown = session.post(write, write + "/look", Map.of("note", note));
        shown.then().statusCode(200).body(containsString("Correction: Evening Ebb"));
        assertThat(letters()).isEqualTo(2);
        Document look = Jsoup.parse(shown.asString());
        assertThat(look.selectFirst("iframe").attr("srcdoc")).contains("Fares fall by &lt;5&gt; crowns.");
        assertThat(look.selectFirst("iframe").attr("sandbox")).isEmpty();
        Map<String, String> form = Map.of(
                "note", look.selectFirst("input[name=note]").val(),
                "round", look.selectFirst("input[name=round]").val(),
                "letters", look.selectFirst("input[name=letters]").val());
        session.post(write, write, form).then().statusCode(303);
        session.post(write, write, form).then().statusCode(409);
        assertThat(letters()).isEqualTo(4);
        departures.sendNow(edition, clock.instant());
        new DeskSession().get("/editions/" + edition).then().body(containsString("Fares fall by &lt;5&gt; crowns."));
    }

    @Test
    void howLettersLeaveIsSetByDigest() {
        String coming = "/desk/coming/" + newsroom.digest();
        session.post(coming, coming + "/mailing", Map.of("unknown", "again", "from", "00:00", "until", "23:59"))
                .then()
                .statusCode(303);
        assertThat(mailings.of(newsroom.digest()))
                .isEqualTo(new Mailing(Mailing.Unknown.AGAIN, QuietHours.parse("00:00-23:59")));
        session.post(coming, coming + "/mailing", Map.of("unknown", "again", "from", "25:00", "until", ""))
                .then()
                .statusCode(400);
        session.post(coming, coming + "/mailing", Map.of("unknown", "hold"))
                .then()
                .statusCode(303);
        assertThat(mailings.of(newsroom.digest())).isEqualTo(new Mailing(Mailing.Unknown.HOLD, null));
    }

    @Test
    void theProgressIsToldUntilTheLastLetter() {
        session.get(page).then().body(containsString("0 of 2 letters sent, 2 left."));
        set(DeliveryState.ACCEPTED);
        session.get(page + "/progress").then().statusCode(200).contentType(containsString("text/event-stream"));
        new DeskSession().get(page + "/progress").then().statusCode(302);
    }

    private void set(DeliveryState state) {
        jdbi.useHandle(
                handle -> handle.execute("update delivery set state = ? where edition_id = ?", state.name(), edition));
    }

    private Set<DeliveryState> states() {
        return deliveries.counts(edition).keySet();
    }

    @Test
    void makingItNowTwiceFromOnePageMakesOneEdition() throws InterruptedException {
        String coming = "/desk/coming/" + newsroom.digest() + "/press";
        String slot = Jsoup.parse(session.get(coming).asString())
                .selectFirst("input[name=slot]")
                .val();
        Response made = session.post(coming, coming, Map.of("slot", slot));
        made.then().statusCode(303);
        assertThat(session.result(made)).contains("/desk/editions/");
        assertThat(session.result(session.post(coming, coming, Map.of("slot", slot))))
                .contains("not_made");
        session.post(coming, coming, Map.of("slot", "2036-01-01T00:00:00Z"))
                .then()
                .statusCode(400);
    }

    @Test
    void theLedgerShowsEachStateByAddress() {
        session.get(page + "/ledger?state=QUEUED")
                .then()
                .body(containsString(address("cleo")))
                .body(containsString(address("dan")));
        Document all = Jsoup.parse(session.get(page + "/ledger").asString());
        assertThat(all.select("main [aria-current=true]").eachText()).containsExactly("All (2)");
        session.get(page + "/ledger?state=REFUSED").then().body(not(containsString(address("cleo"))));
        session.get(page + "/ledger?address=" + address("dan").toUpperCase(java.util.Locale.ROOT))
                .then()
                .body(containsString(address("dan")))
                .body(not(containsString(address("cleo"))));
        session.get(page + "/ledger?address=%3Cscript%3E").then().body(not(containsString("<script>")));
    }

    @Test
    void wordsInTheAddressAreNotRepeatedOnThePage() {
        session.get("/desk?done=held&n=%3Cb%3E5%3C/b%3E").then().body(not(containsString("<b>5</b>")));
        session.get("/desk?done=Your+account+is+closed").then().body(not(containsString("closed")));
    }

    @Test
    void theWebEditionAppearsWithItsLettersAndIsNobodysOwn() {
        DeskSession stranger = new DeskSession();
        stranger.get("/editions/" + edition).then().statusCode(404);
        departures.sendNow(edition, clock.instant());
        String web = stranger.get("/editions/" + edition)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(web)
                .contains("Ferry fares fall")
                .doesNotContain("nsubscribe")
                .doesNotContain("\ue000");
        // nothing runs: what it says of itself to machines is data
        assertThat(Jsoup.parse(web).select("script:not([type=application/ld+json])"))
                .isEmpty();
        departures.hold(edition);
        stranger.get("/editions/" + edition).then().statusCode(404);
    }

    private Map<String, String> confirmed(Response shown) {
        Document confirm = Jsoup.parse(shown.asString());
        return Map.of(
                "to", confirm.selectFirst("input[name=to]").val(),
                "address", confirm.selectFirst("input[name=address]").val(),
                "round", confirm.selectFirst("input[name=round]").val(),
                "letters", confirm.selectFirst("input[name=letters]").val());
    }

    private int letters() {
        return deliveries.counts(edition).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private String everything() {
        return editions.find(edition).orElseThrow() + " " + deliveries.counts(edition) + " "
                + editions.list(0, 1000).size() + " "
                + jdbi.withHandle(handle -> handle.createQuery("select (select count(*) from ruling) || ' '"
                                + " || (select count(*) from look) || ' ' || (select count(*) from note)")
                        .mapTo(String.class)
                        .one());
    }

    /** One of this test's own: all tests share a database. */
    private String address(String name) {
        return name + "-" + Integer.toHexString(System.identityHashCode(this)) + "@readers.example";
    }
}
