package newsfold.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontTest {
    @Inject
    Digests digests;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Readers readers;

    @Inject
    KeptWishes wishes;

    @Inject
    Subscribers subscribers;

    @Inject
    ReaderLinks links;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private long digest;
    private long subscriber;
    private String link;

    @BeforeEach
    void someoneSubscribes() throws Exception {
        digest = digests.create(
                new Digest("d" + UUID.randomUUID(), "Slack & Water", ZoneOffset.UTC, Locale.ENGLISH, List.of(), 20, 20),
                "0 0 6 * * ?",
                Misfire.ONCE,
                "Slack Water <news@tide.example>",
                0,
                clock.instant());
        MailAddress address = MailAddress.parse(UUID.randomUUID() + "@readers.example");
        subscriber = subscriptions
                .subscribe(address, null, digest, "desk", clock.instant())
                .id();
        link = "/unsubscribe/" + links.token(subscriber, digest);
    }

    @Test
    void openingTheUnsubscribeLinkOnlyAsks() {
        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("Leave Slack &amp; Water?"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        given().head(link);
        assertThat(readers.count(digest)).isOne();
    }

    @Test
    void oneClickNeedsNoCookieNoTokenAndNoSignIn() {
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
        assertThat(readers.count(digest)).isZero();
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
    }

    @Test
    void oneClickComesAsMultipartToo() {
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        assertThat(readers.count(digest)).isZero();
    }

    @Test
    void leavingByMistakeIsUndone() {
        given().post(link).then().statusCode(200).body(containsString("subscribe me again"));
        assertThat(readers.count(digest)).isZero();
        given().post(link + "/undo").then().statusCode(200);
        assertThat(readers.count(digest)).isOne();
    }

    @Test
    void aForgedLinkDoesNothing() {
        String forged = link.substring(0, link.length() - 2) + "AA";
        given().post(forged).then().statusCode(404);
        given().get("/unsubscribe/x").then().statusCode(404);
        assertThat(readers.count(digest)).isOne();
    }

    @Test
    void aReaderSaysWhatToReadAndAGetChangesNothing() {
        String preferences = link.replace("/unsubscribe/", "/preferences/");
        given().get(preferences)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("What you wish to read of Slack &amp; Water"));
        given().contentType(ContentType.URLENC)
                .formParam("name", "<b>Ada")
                .formParam("offered-section", "Tides", "Sport <1>")
                .formParam("section", "Tides")
                .formParam("offered-outlet", "Harrow Gazette")
                .formParam("form", "headlines")
                .formParam("days", "weekdays")
                .formParam("time", "07:30")
                .formParam("zone", "Asia/Tokyo")
                .formParam("paused", "2026-03-02")
                .post(preferences)
                .then()
                .statusCode(200)
                .body(containsString("Kept."))
                .body(containsString("&lt;b&gt;Ada"), containsString("Sport &lt;1&gt;"))
                .body(containsString("value=\"Harrow Gazette\"><span>Harrow Gazette"));
        assertThat(wishes.of(subscriber, digest))
                .isEqualTo(new Wishes(
                        Set.of("Sport <1>"),
                        Set.of("Harrow Gazette"),
                        true,
                        new Rhythm(true, LocalTime.of(7, 30), ZoneId.of("Asia/Tokyo"), LocalDate.of(2026, 3, 2))));
        given().contentType(ContentType.URLENC)
                .formParam("zone", "Mars/<b>")
                .post(preferences)
                .then()
                .statusCode(400)
                .body(containsString("Mars/&lt;b&gt;\u201d is not a time zone"));
        given().get(preferences + "?section=none").then().statusCode(200);
        given().head(preferences);
        assertThat(wishes.of(subscriber, digest).mutedSections()).containsExactly("Sport <1>");
        given().post("/preferences/" + "A".repeat(43)).then().statusCode(404);
    }

    @Test
    void aLetterAWeekAndItsLanguageAreChosenAndNonsenseIsRefusedInThatLanguage() {
        String preferences = link.replace("/unsubscribe/", "/preferences/");
        given().contentType(ContentType.URLENC)
                .formParam("days", "weekly")
                .formParam("weekly", "6")
                .formParam("language", "fr")
                .post(preferences)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"fr\""), containsString("C’est noté."));
        assertThat(wishes.of(subscriber, digest).rhythm().weekly()).isEqualTo(DayOfWeek.SATURDAY);
        assertThat(subscribers.find(subscriber).orElseThrow().language()).isEqualTo(Locale.FRENCH);
        for (Map.Entry<String, String> nonsense :
                Map.of("weekly", "8", "language", "tlh").entrySet()) {
            given().contentType(ContentType.URLENC)
                    .formParam("days", "weekly")
                    .formParam(nonsense.getKey(), nonsense.getValue())
                    .post(preferences)
                    .then()
                    .statusCode(400)
                    .body(containsString("Rien n’a été changé."), containsString(nonsense.getValue()));
        }
        assertThat(wishes.of(subscriber, digest).rhythm().weekly()).isEqualTo(DayOfWeek.SATURDAY);
        given().get(link).then().body(containsString("Quitter Slack &amp; Water"));
        given().header("Accept-Language", "de-CH, en;q=0.1")
                .get("/")
                .then()
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("Neueste Ausgaben"));
        given().header("Accept-Language", "ru").get("/unsubscribe/x").then().body(containsString("Эта ссылка не наша"));
    }

    @Test
    void allDigestsStandOnOnePageAndAreJoinedAndLeftThere() {
        long other = digests.create(
                new Digest("o" + UUID.randomUUID(), "Evening Ebb", ZoneOffset.UTC, Locale.ENGLISH, List.of(), 20, 20),
                "0 0 18 * * ?",
                Misfire.ONCE,
                "Evening Ebb <news@tide.example>",
                0,
                clock.instant());
        String page = link.replace("/unsubscribe/", "/preferences/");
        given().get(page)
                .then()
                .body(containsString("Evening Ebb"), not(containsString(links.token(subscriber, other))));
        String choice = page + "/digests/" + other;
        given().get(choice + "?get=yes").then().statusCode(404);
        assertThat(readers.count(other)).isZero();
        given().contentType(ContentType.URLENC)
                .formParam("get", "yes")
                .post(choice)
                .then()
                .statusCode(200)
                .body(containsString("You get Evening Ebb"), containsString(links.token(subscriber, other)));
        assertThat(readers.count(other)).isOne();
        given().contentType(ContentType.URLENC)
                .formParam("get", "no")
                .post(choice)
                .then()
                .statusCode(200);
        assertThat(readers.count(other)).isZero();
        given().contentType(ContentType.URLENC)
                .formParam("get", "yes")
                .post("/preferences/" + "A".repeat(43) + "/digests/" + other)
                .then()
                .statusCode(404);
        given().contentType(ContentType.URLENC)
                .formParam("get", "yes")
                .post(page + "/digests/999999999")
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverAsksForAnotherAddressDoesNotLearnWhetherItIsKnown() throws Exception {
        jdbi.useHandle(handle -> handle.execute("delete from sign_up"));
        String page = link.replace("/unsubscribe/", "/preferences/");
        String known = UUID.randomUUID() + "@readers.example";
        subscriptions.subscribe(MailAddress.parse(known), null, digest, "desk", clock.instant());
        String suppressed = UUID.randomUUID() + "@readers.example";
        jdbi.useHandle(handle -> handle.execute(
                "insert into suppression (address, reason, created) values (?, 'hard bounce', now())", suppressed));
        String free = UUID.randomUUID() + "@readers.example";
        String answer = move(page, free, 200);
        assertThat(move(page, known, 200).replace(known, free)).isEqualTo(answer);
        assertThat(move(page, suppressed, 200).replace(suppressed, free)).isEqualTo(answer);
        assertThat(mails(free)).singleElement().asString().contains("/address/");
        assertThat(mails(known))
                .singleElement()
                .asString()
                .contains("/preferences/")
                .doesNotContain("/address/");
        assertThat(mails(suppressed)).isEmpty();
        move(page, "ann", 400);
        assertThat(move(page, "ann@gmial.com", 200)).contains("Did you mean ann@gmail.com?");
        move(page, UUID.randomUUID() + "@readers.example", 200);
        move(page, UUID.randomUUID() + "@readers.example", 200);
        move(page, UUID.randomUUID() + "@readers.example", 429);
        given().contentType(ContentType.URLENC)
                .formParam("address", free)
                .post("/preferences/" + "A".repeat(43) + "/address")
                .then()
                .statusCode(404);
        given().post("/address/" + "A".repeat(34)).then().statusCode(404);
    }

    @Test
    void nobodySeesOrErasesAnythingWithoutTheLinkAndAGetErasesNothing() {
        String page = link.replace("/unsubscribe/", "/preferences/");
        given().get(page + "/data.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", "no-store");
        given().get(page + "/erase").then().statusCode(200).body(containsString("Yes, erase all of it"));
        given().head(page + "/erase");
        assertThat(subscribers.find(subscriber)).isPresent();
        for (String forged : List.of("/data", "/data.json", "/erase")) {
            given().get("/preferences/" + "A".repeat(43) + forged).then().statusCode(404);
        }
        given().post("/preferences/" + "A".repeat(43) + "/erase").then().statusCode(404);
        given().post(page + "/erase").then().statusCode(200).body(containsString("All of it is erased"));
        assertThat(subscribers.find(subscriber)).isEmpty();
        given().post(page + "/erase").then().statusCode(404);
        given().post(link).then().statusCode(404);
        given().post(link + "/undo").then().statusCode(404);
    }

    private static String move(String page, String address, int status) {
        return given().contentType(ContentType.URLENC)
                .formParam("address", address)
                .post(page + "/address")
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private List<String> mails(String to) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from note where address = :to order by id")
                .bind("to", to)
                .mapTo(String.class)
                .list());
    }

    @Test
    void theMailboxIsOpenAtTheMachineItself() {
        given().get("/mailbox").then().statusCode(200).body(containsString("built-in mailbox"));
        given().get("/").then().statusCode(200).body(containsString("/mailbox"));
    }

    @Test
    void theMailboxIsClosedToWhoeverComesThroughAProxyOrByAnotherName() {
        given().header("X-Forwarded-For", "203.0.113.9").get("/mailbox").then().statusCode(404);
        given().header("Host", "rebound.example").get("/mailbox").then().statusCode(404);
        given().header("X-Forwarded-For", "203.0.113.9").get("/").then().body(not(containsString("/mailbox")));
    }

    @Test
    void noPageForReadersSetsACookie() {
        String slug = digests.find(digest).orElseThrow().digest().slug();
        for (String path : List.of(
                "/",
                "/digests/" + slug,
                "/mailbox",
                "/subscribe/" + slug,
                "/editions/999999999",
                "/stories/none",
                link)) {
            given().accept("text/html").get(path).then().header("Set-Cookie", nullValue());
        }
        given().accept("text/html").get("/desk/sign-in").then().header("Set-Cookie", containsString("newsfold-form"));
    }

    @Test
    void whatIsNotHereIsSaidOnAPage() {
        given().accept("text/html")
                .get("/editions/999999999")
                .then()
                .statusCode(404)
                .body(containsString("not here"));
    }
}
