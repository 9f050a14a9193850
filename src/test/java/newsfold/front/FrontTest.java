package newsfold.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.Wishes;
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
    ReaderLinks links;

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
        assertThat(subscriptions.count(digest)).isOne();
    }

    @Test
    void oneClickNeedsNoCookieNoTokenAndNoSignIn() {
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
        assertThat(subscriptions.count(digest)).isZero();
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link)
                .then()
                .statusCode(200);
    }

    @Test
    void oneClickComesAsMultipartToo() {
        given().multiPart("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);
        assertThat(subscriptions.count(digest)).isZero();
    }

    @Test
    void leavingByMistakeIsUndone() {
        given().post(link).then().statusCode(200).body(containsString("subscribe me again"));
        assertThat(subscriptions.count(digest)).isZero();
        given().post(link + "/undo").then().statusCode(200);
        assertThat(subscriptions.count(digest)).isOne();
    }

    @Test
    void aForgedLinkDoesNothing() {
        String forged = link.substring(0, link.length() - 2) + "AA";
        given().post(forged).then().statusCode(404);
        given().get("/unsubscribe/x").then().statusCode(404);
        assertThat(subscriptions.count(digest)).isOne();
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
        assertThat(subscriptions.wishes(subscriber, digest))
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
        assertThat(subscriptions.wishes(subscriber, digest).mutedSections()).containsExactly("Sport <1>");
        given().post("/preferences/" + "A".repeat(43)).then().statusCode(404);
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
    void whatIsNotHereIsSaidOnAPage() {
        given().accept("text/html")
                .get("/editions/999999999")
                .then()
                .statusCode(404)
                .body(containsString("not here"));
    }
}
