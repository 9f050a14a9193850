package newsfold.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscription;
import newsfold.subscribers.Subscriptions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignUpTest {
    private static final Pattern CONFIRM = Pattern.compile("https?://[^/]+(/confirm/\\S+)");

    @Inject
    Digests digests;

    @Inject
    Subscribers subscribers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Readers readers;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private long digest;
    private String form;
    private String address;

    @BeforeEach
    void aDigestAndAStranger() {
        String slug = "d" + UUID.randomUUID();
        digest = digests.create(
                new Digest(slug, "Slack & Water", ZoneOffset.UTC, Locale.ENGLISH, List.of(), 20, 20),
                "0 0 6 * * ?",
                Misfire.ONCE,
                "Slack Water <news@tide.example>",
                0,
                clock.instant());
        form = "/subscribe/" + slug;
        address = UUID.randomUUID() + "@readers.example";
        // what other tests asked for from this machine is not counted here
        jdbi.useHandle(handle -> handle.execute("delete from sign_up"));
    }

    @Test
    void whoConfirmsIsSubscribedAndNobodyBefore() {
        given().get(form).then().statusCode(200).body(containsString("Subscribe to Slack &amp; Water"));
        ask(address, "Ada\r\nBcc: all@example.net").statusCode(200).body(containsString("Look into your mailbox"));
        String mail = mail(address);
        assertThat(mail).startsWith("Please confirm: Slack & Water");
        String link = link(mail);
        given().get(link).then().statusCode(200).body(containsString("Yes, subscribe me"));
        given().head(link);
        assertThat(subscribers.find(address)).as("nothing is kept before").isEmpty();

        given().post(link).then().statusCode(200).body(containsString("You get Slack &amp; Water"));
        Subscriber subscriber = subscribers.find(address).orElseThrow();
        assertThat(subscriber.name()).isEqualTo("Ada Bcc: all@example.net");
        assertThat(subscriptions.of(subscriber.id())).singleElement().satisfies(subscription -> {
            assertThat(subscription.active()).isTrue();
            assertThat(subscription.consent()).isEqualTo("sign-up");
        });
        given().post(link).then().statusCode(200);
        assertThat(readers.count(digest)).isOne();
    }

    @Test
    void aForgedLinkSubscribesNobody() {
        ask(address, "").statusCode(200);
        String link = link(mail(address));
        given().post(link.substring(0, link.length() - 3) + "AAA").then().statusCode(404);
        given().post("/confirm/x").then().statusCode(404);
        assertThat(readers.count(digest)).isZero();
    }

    @Test
    void thePageDoesNotTellWhoSubscribedAndTheMailDoes() throws Exception {
        String stranger = address;
        String page = ask(stranger, "").extract().asString();
        String reader = UUID.randomUUID() + "@readers.example";
        subscriptions.subscribe(MailAddress.parse(reader), null, digest, "desk", clock.instant());
        assertThat(ask(reader, "").extract().asString().replace(reader, stranger))
                .isEqualTo(page);
        assertThat(mail(reader)).startsWith("You get Slack & Water already").contains("/preferences/");
        String suppressed = UUID.randomUUID() + "@readers.example";
        jdbi.useHandle(handle -> handle.execute(
                "insert into suppression (address, reason, created) values (?, 'hard bounce', now())", suppressed));
        assertThat(ask(suppressed, "").extract().asString().replace(suppressed, stranger))
                .isEqualTo(page);
        assertThat(mails(suppressed)).isEmpty();
    }

    @Test
    void whoLeftComesBackByConfirming() throws Exception {
        long id = subscriptions
                .subscribe(MailAddress.parse(address), null, digest, "desk", clock.instant())
                .id();
        subscriptions.end(id, digest, "left", clock.instant());
        ask(address, "").statusCode(200);
        given().post(link(mail(address))).then().statusCode(200);
        assertThat(subscriptions.of(id)).extracting(Subscription::active).containsExactly(true);
    }

    @Test
    void mistypedAddressesAreAskedAboutOrToldWhy() {
        ask("<b>ann", "").statusCode(400).body(containsString("&lt;b&gt;ann&quot; lacks an @"));
        String local = UUID.randomUUID().toString();
        ask(local + "@gmial.com", "")
                .statusCode(200)
                .body(containsString("Did you mean " + local + "@gmail.com?"), containsString("No, "));
        assertThat(mails(local + "@gmial.com")).isEmpty();
        given().contentType(ContentType.URLENC)
                .formParam("address", local + "@gmial.com")
                .formParam("sure", "yes")
                .post(form)
                .then()
                .statusCode(200)
                .body(containsString("Look into your mailbox"));
        assertThat(mails(local + "@gmial.com")).hasSize(1);
    }

    @Test
    void aMachineThatFillsInEveryFieldHearsTheSameAndNothingIsSent() {
        given().contentType(ContentType.URLENC)
                .formParam("address", address)
                .formParam("website", "https://spam.example")
                .post(form)
                .then()
                .statusCode(200)
                .body(containsString("Look into your mailbox"));
        assertThat(mails(address)).isEmpty();
    }

    @Test
    void nobodyIsFloodedAndWhoeverAsksTooOftenWaits() {
        for (int i = 0; i < 5; i++) {
            ask(address, "").statusCode(200).body(containsString("Look into your mailbox"));
        }
        assertThat(mails(address)).hasSize(3);
        for (int i = 5; i < 30; i++) {
            ask(UUID.randomUUID() + "@readers.example", "").statusCode(200);
        }
        ask(UUID.randomUUID() + "@readers.example", "").statusCode(429).body(containsString("Too many"));
    }

    @Test
    void theFormStandsInOtherSitesTheOtherPagesDoNot() {
        given().get(form + "/form")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(not(containsString("<script")));
        given().get(form).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        given().get("/subscribe/none-such").then().statusCode(404);
    }

    private ValidatableResponse ask(String from, String name) {
        return given().contentType(ContentType.URLENC)
                .formParam("address", from)
                .formParam("name", name)
                .post(form)
                .then();
    }

    private List<String> mails(String to) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select subject || e'\\n' || body from note where address = :to order by id")
                .bind("to", to)
                .mapTo(String.class)
                .list());
    }

    private String mail(String to) {
        assertThat(mails(to)).hasSize(1);
        return mails(to).get(0);
    }

    private static String link(String mail) {
        Matcher link = CONFIRM.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group(1);
    }
}
