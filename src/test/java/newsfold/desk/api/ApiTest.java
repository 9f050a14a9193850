package newsfold.desk.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Newsroom;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Invitations;
import newsfold.desk.journal.Deeds;
import newsfold.desk.token.Scope;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiTest {
    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    PressRun press;

    @Inject
    Deeds deeds;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private DeskSession chief;

    @BeforeEach
    void signIn() {
        chief = Places.session(invitations, Role.ADMINISTRATOR, clock.instant());
    }

    @Test
    void everyRouteNamesItsScope() {
        List<String> words =
                java.util.Arrays.stream(Scope.values()).map(Scope::word).toList();
        int routes = 0;
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("newsfold.desk.api")) {
            for (JavaMethod method : type.getMethods()) {
                boolean route = type.isAnnotatedWith(Path.class)
                        && (method.isAnnotatedWith(GET.class)
                                || method.isAnnotatedWith(POST.class)
                                || method.isAnnotatedWith(PUT.class)
                                || method.isAnnotatedWith(DELETE.class));
                if (route) {
                    routes++;
                    assertThat(method.isAnnotatedWith(RolesAllowed.class))
                            .as(method.getFullName())
                            .isTrue();
                    assertThat(words)
                            .contains(method.getAnnotationOfType(RolesAllowed.class)
                                    .value());
                }
            }
        }
        assertThat(routes).isGreaterThan(12);
    }

    @Test
    void withoutATokenThatWorksThereIsAProblemAndNoPage() {
        for (String secret : new String[] {"", "newsfold_nobody-made-this", "x y"}) {
            RequestSpecification request = given().redirects().follow(false);
            (secret.isEmpty() ? request : request.header("Authorization", "Bearer " + secret))
                    .get("/api/v1/digests")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .contentType("application/problem+json")
                    .body("status", equalTo(401));
        }
        chief.get("/api/v1/digests").then().statusCode(403).contentType("application/problem+json");
        chief.get("/api/v1/openapi").then().statusCode(200).body(containsString("/api/v1/digests"));
        given().redirects().follow(false).get("/api/v1/openapi").then().statusCode(401);
    }

    @Test
    void aTokenMayWhatItsScopesSayAndIsShownOnce() {
        Newsroom room = Newsroom.open(jdbi, digests, "Api Tide", 0, clock.instant());
        String secret = token("reader", Scope.DIGESTS_READ, Scope.OUTLETS_READ);
        assertThat(chief.get("/desk/tokens").asString()).contains("reader").doesNotContain(secret);
        String kept = jdbi.withHandle(handle -> handle.createQuery("select string_agg(token, ' ') from api_token")
                .mapTo(String.class)
                .one());
        assertThat(kept).doesNotContain(secret);
        with(secret).get("/api/v1/digests").then().statusCode(200).body("title", hasItem("Api Tide"));
        with(secret).get("/api/v1/outlets").then().statusCode(200);
        with(secret).get("/api/v1/openapi").then().statusCode(200);
        with(secret).get("/api/v1/digests/987654321").then().statusCode(404).contentType("application/problem+json");
        for (String path : List.of("/feeds", "/subscribers")) {
            with(secret)
                    .get("/api/v1/digests/" + room.digest() + path)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("scope"));
        }
        with(secret).get("/desk").then().statusCode(302);
    }

    @Test
    void aRevokedTokenAndThatOfAClosedPlaceWorkNoMore() {
        String first = token("first", Scope.DIGESTS_READ);
        with(first).get("/api/v1/digests").then().statusCode(200);
        String revoke = Objects.requireNonNull(chief.get("/desk/tokens").asString())
                .replaceAll("(?s).*?action=\"(/desk/tokens/\\d+/revoke)\".*", "$1");
        chief.post("/desk/tokens", revoke, Map.of()).then().statusCode(303);
        with(first).get("/api/v1/digests").then().statusCode(401);

        String second = token("second", Scope.DIGESTS_READ);
        with(second).get("/api/v1/digests").then().statusCode(200);
        jdbi.useHandle(handle -> handle.execute("update editor set disabled = now() where role = 'administrator'"));
        with(second).get("/api/v1/digests").then().statusCode(401);
        jdbi.useHandle(handle -> handle.execute("update editor set disabled = null"));
    }

    @Test
    void feedsAndSubscribersAreChangedAndTheJournalSaysByWhichProgram() {
        Newsroom room = Newsroom.open(jdbi, digests, "Script Tide", 0, clock.instant());
        String secret =
                token("script", Scope.FEEDS_READ, Scope.FEEDS_WRITE, Scope.SUBSCRIBERS_READ, Scope.SUBSCRIBERS_WRITE);
        String digest = "/api/v1/digests/" + room.digest();
        int feed = with(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("address", "https://press.example/feed", "section", "Sea", "weight", 2))
                .post(digest + "/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        with(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("paused", true))
                .put(digest + "/feeds/" + feed)
                .then()
                .statusCode(200)
                .body("paused", equalTo(true));
        with(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("address", "no address at all"))
                .post(digest + "/feeds")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        with(secret).delete(digest + "/feeds/" + feed).then().statusCode(204);
        with(secret).delete(digest + "/feeds/" + feed).then().statusCode(404);

        Response added = with(secret)
                .contentType(ContentType.JSON)
                .body(Map.of("address", "Api.Ann@readers.example", "name", "Ann"))
                .post(digest + "/subscribers");
        added.then().statusCode(201);
        int id = added.path("id");
        with(secret).get(digest + "/subscribers?words=api.ann").then().body("[0].consent", equalTo("api"));
        with(secret)
                .contentType(ContentType.JSON)
                .body("{\"address\": \"nowhere\"}")
                .post(digest + "/subscribers")
                .then()
                .statusCode(422)
                .body("detail", containsString("lacks an @"));
        with(secret)
                .contentType(ContentType.JSON)
                .body("{not json")
                .post(digest + "/subscribers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        with(secret).delete(digest + "/subscribers/" + id).then().statusCode(204);
        assertThat(deeds.of("subscriber " + id, 5)).hasSize(2).allSatisfy(line -> {
            assertThat(line.who()).endsWith("(script)");
            assertThat(line.done()).isTrue();
        });
    }

    @Test
    void anEditionIsHeldAndItsLedgerRead() {
        Newsroom room = Newsroom.open(jdbi, digests, "Ledger Tide", 60, clock.instant())
                .reader("ledger@readers.example", clock.instant());
        long edition = press.publish(room.digest(), clock.instant()).orElseThrow();
        String secret = token("holder", Scope.EDITIONS_READ, Scope.EDITIONS_WRITE, Scope.DELIVERIES_READ);
        with(secret)
                .contentType(ContentType.JSON)
                .post("/api/v1/editions/" + edition + "/hold")
                .then()
                .statusCode(200)
                .body("held", equalTo(true));
        with(secret)
                .contentType(ContentType.JSON)
                .post("/api/v1/editions/" + edition + "/release")
                .then()
                .body("held", equalTo(false));
        with(secret)
                .get("/api/v1/editions/" + edition + "/deliveries")
                .then()
                .body("address", hasItem("ledger@readers.example"));
        with(secret).get("/api/v1/editions").then().body("id", hasItem((int) edition));
    }

    @Test
    void theLedgerIsAskedByStateAnswerAndPlace() {
        Newsroom room = Newsroom.open(jdbi, digests, "Asked Tide", 60, clock.instant());
        for (int i = 0; i < 3; i++) {
            room.reader("asked" + i + "@readers.example", clock.instant());
        }
        long edition = press.publish(room.digest(), clock.instant()).orElseThrow();
        String secret = token("asker", Scope.DELIVERIES_READ);
        String ledger = "/api/v1/editions/" + edition + "/deliveries";
        List<String> keys = with(secret).get(ledger).then().extract().path("key");
        assertThat(keys).hasSize(3);
        with(secret).get(ledger + "?after=" + keys.get(0)).then().body("key", equalTo(keys.subList(1, 3)));
        with(secret).get(ledger + "?state=UNKNOWN").then().body("size()", equalTo(0));
        with(secret)
                .get(ledger + "?state=QUEUED&answer=NONE&address=asked2")
                .then()
                .body("size()", equalTo(1));
        with(secret).get(ledger + "?state=LOST").then().statusCode(400);
        with(secret).get(ledger + "?after=nowhere").then().statusCode(400);
    }

    @Test
    void theComingEditionIsEditedAsOnItsPage() {
        Newsroom room = Newsroom.open(jdbi, digests, "Coming Tide", 60, clock.instant());
        String secret = token("subeditor", Scope.COMING_READ, Scope.COMING_WRITE);
        String coming = "/api/v1/digests/" + room.digest() + "/coming";
        Response shown = with(secret).get(coming);
        shown.then().statusCode(200).body("items.size()", equalTo(3));
        String stand = shown.path("stand");
        int last = shown.path("items[2].story");
        int first = shown.path("items[0].story");
        Response moved = json(secret)
                .body(Map.of("stand", stand, "act", "before " + first, "stories", List.of(last)))
                .post(coming + "/edits");
        moved.then().statusCode(200);
        with(secret).get(coming).then().body("items[0].story", equalTo(last));
        json(secret)
                .body(Map.of(
                        "stand", moved.path("stand"), "act", "headline", "stories", List.of(last), "text", "Said so"))
                .post(coming + "/edits")
                .then()
                .statusCode(200);
        with(secret).get(coming).then().body("items[0].headline", equalTo("Said so"));
        json(secret)
                .body(Map.of("stand", stand, "act", "headline", "stories", List.of(last), "text", "Overwritten"))
                .post(coming + "/edits")
                .then()
                .statusCode(409)
                .body("detail", containsString("Said so"));
        String now = with(secret).get(coming).path("stand");
        json(secret).body(Map.of("stand", now)).post(coming + "/undo").then().statusCode(200);
        with(secret).get(coming).then().body("items[0].headline", not(equalTo("Said so")));
        json(secret)
                .body(Map.of("stand", now, "act", "dance"))
                .post(coming + "/edits")
                .then()
                .statusCode(400);
        json(secret)
                .body(Map.of(
                        "stand", with(secret).get(coming).path("stand"), "act", "pin", "stories", List.of(987_654)))
                .post(coming + "/edits")
                .then()
                .statusCode(422)
                .body("detail", containsString("not there any more"));
        json(token("looker", Scope.COMING_READ))
                .body(Map.of("stand", now))
                .post(coming + "/undo")
                .then()
                .statusCode(403);
    }

    @Test
    void theLetterIsApprovedAsItWasSeenAndMade() throws InterruptedException {
        Newsroom room = Newsroom.open(jdbi, digests, "Decided Tide", 60, clock.instant())
                .reader("decided@readers.example", clock.instant());
        String secret = token("decider", Scope.COMING_READ, Scope.COMING_WRITE, Scope.COMING_DECIDE, Scope.WORK_READ);
        String digest = "/api/v1/digests/" + room.digest();
        String coming = digest + "/coming";
        json(token("ruler", Scope.DIGESTS_WRITE))
                .body(Map.of("leave", "when_approved"))
                .put(digest)
                .then()
                .statusCode(200)
                .body("leave", equalTo("when_approved"));
        Response letter = with(secret).get(coming + "/letter");
        letter.then().statusCode(200).body("decision", equalTo("none")).body("html", containsString("<html"));
        String seen = letter.path("fingerprint");
        json(secret)
                .body(Map.of("fingerprint", seen))
                .post(coming + "/approve")
                .then()
                .statusCode(200)
                .body("decision", equalTo("approved"));
        json(secret)
                .body(Map.of("stand", with(secret).get(coming).path("stand"), "act", "subject", "text", "Said anew"))
                .post(coming + "/edits")
                .then()
                .statusCode(200);
        with(secret)
                .get(coming + "/letter")
                .then()
                .body("decision", equalTo("lapsed"))
                .body("subject", equalTo("Said anew"));
        json(secret)
                .body(Map.of("fingerprint", seen))
                .post(coming + "/approve")
                .then()
                .statusCode(409)
                .body("detail", containsString("not what you saw"));
        json(secret).post(coming + "/take-back").then().statusCode(200).body("decision", equalTo("none"));
        json(secret).post(coming + "/take-back").then().statusCode(409);
        json(secret).post(coming + "/hold").then().statusCode(200).body("decision", equalTo("held"));
        json(token("subeditor", Scope.COMING_READ, Scope.COMING_WRITE))
                .post(coming + "/press")
                .then()
                .statusCode(403);
        int work = json(secret)
                .post(coming + "/press")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int tries = 0; tries < 600 && !"DONE".equals(state(secret, work)); tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(state(secret, work)).isEqualTo("DONE");
        List<Boolean> held =
                jdbi.withHandle(handle -> handle.createQuery("select held from edition where digest_id = :digest")
                        .bind("digest", room.digest())
                        .mapTo(Boolean.class)
                        .list());
        assertThat(held).containsExactly(true);
    }

    private static String state(String secret, int work) {
        return with(secret).get("/api/v1/work/" + work).path("state");
    }

    @Test
    void anEditionIsSentAgainAsItWasCounted() {
        Newsroom room = Newsroom.open(jdbi, digests, "Again Tide", 60, clock.instant())
                .reader("again@readers.example", clock.instant());
        long edition = press.publish(room.digest(), clock.instant()).orElseThrow();
        String secret = token("sender", Scope.EDITIONS_SEND, Scope.WORK_READ, Scope.WORK_WRITE);
        String resend = "/api/v1/editions/" + edition + "/resend";
        with(secret).get(resend + "?to=all").then().body("letters", equalTo(1)).body("round", equalTo(1));
        with(secret).get(resend + "?to=mars").then().statusCode(422);
        json(secret)
                .body(Map.of("to", "all", "round", 1, "letters", 2))
                .post(resend)
                .then()
                .statusCode(409)
                .body("detail", containsString("1 letters now, not 2"));
        int work = json(secret)
                .body(Map.of("to", "all", "round", 1, "letters", 1))
                .post(resend)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        with(secret).get("/api/v1/work/" + work).then().body("state", equalTo("DONE"));
        with(secret).get("/api/v1/work").then().body("id", hasItem(work));
        json(secret).post("/api/v1/work/" + work + "/cancel").then().statusCode(409);
        json(secret).post("/api/v1/work/987654321/again").then().statusCode(404);
    }

    @Test
    void digestsAreMadeAndChanged() {
        String secret = token("maker", Scope.DIGESTS_READ, Scope.DIGESTS_WRITE);
        String name = "made-" + System.nanoTime();
        Map<String, Object> wish = Map.of(
                "name", name,
                "title", "Made by a script",
                "zone", "Europe/Lisbon",
                "sender", "Made <news@tide.example>",
                "sections", List.of("Town", "Sea"),
                "cron", "0 15 6 * * ?");
        int id = json(secret)
                .body(wish)
                .post("/api/v1/digests")
                .then()
                .statusCode(201)
                .body("sections", equalTo(List.of("Town", "Sea")))
                .extract()
                .path("id");
        json(secret).body(wish).post("/api/v1/digests").then().statusCode(409);
        json(secret)
                .body(Map.of("cron", "0 45 5 * * ?"))
                .put("/api/v1/digests/" + id)
                .then()
                .statusCode(200)
                .body("cron", equalTo("0 45 5 * * ?"))
                .body("title", equalTo("Made by a script"))
                .body("leave", equalTo("unless_held"));
        json(secret)
                .body(Map.of("leave", "whenever"))
                .put("/api/v1/digests/" + id)
                .then()
                .statusCode(422)
                .body("detail", containsString("when_approved"));
        json(secret)
                .body(Map.of("zone", "Europe/Nowhere", "sender", "x\r\nBcc: all@readers.example"))
                .put("/api/v1/digests/" + id)
                .then()
                .statusCode(422)
                .body("detail", containsString("no time zone"))
                .body("detail", containsString("sender"));
    }

    @Test
    void suppressionsAreMadeAndLifted() {
        String secret = token("suppressor", Scope.SUPPRESSIONS_READ, Scope.SUPPRESSIONS_WRITE);
        String address = "quiet" + System.nanoTime() + "@readers.example";
        json(secret)
                .body(Map.of("address", address, "reason", "asked\r\nby letter"))
                .post("/api/v1/suppressions")
                .then()
                .statusCode(201)
                .body("reason", equalTo("asked by letter"));
        with(secret).get("/api/v1/suppressions?words=" + address).then().body("address", hasItem(address));
        with(secret).delete("/api/v1/suppressions?address=" + address).then().statusCode(204);
        with(secret).delete("/api/v1/suppressions?address=" + address).then().statusCode(404);
    }

    @Test
    void pastEditionsAreFoundByTheirWords() {
        Newsroom room = Newsroom.open(jdbi, digests, "Found Tide", 60, clock.instant());
        room.article(
                "Zanderling counted on the mudflats",
                "Salt & Sail",
                clock.instant().minusSeconds(60));
        int edition = (int) press.publish(room.digest(), clock.instant()).orElseThrow();
        String secret = token("finder", Scope.EDITIONS_READ);
        with(secret)
                .get("/api/v1/editions/search?words=zanderling&digest=" + room.digest())
                .then()
                .body("id", equalTo(List.of(edition)))
                .body("[0].stories", equalTo(List.of("Zanderling counted on the mudflats")));
        with(secret)
                .get("/api/v1/editions/search?words=zanderling&to=2001-01-01")
                .then()
                .body("size()", equalTo(0));
        with(secret).get("/api/v1/editions/search?from=yesterday").then().statusCode(422);
    }

    @Test
    void theDescriptionHasEveryRouteWithExamples() {
        String description = chief.get("/api/v1/openapi").asString();
        assertThat(description)
                .contains(
                        "/api/v1/digests/{digest}/coming/edits:",
                        "/api/v1/editions/{edition}/resend:",
                        "/api/v1/editions/search:",
                        "/api/v1/suppressions:",
                        "/api/v1/work/{work}/cancel:",
                        "Ferry fares fall",
                        "ann@reader.example",
                        "0 0 7 * * ?");
    }

    private static RequestSpecification json(String secret) {
        return with(secret).contentType(ContentType.JSON);
    }

    private String token(String name, Scope... scopes) {
        String page = chief.post(
                        "/desk/tokens",
                        "/desk/tokens",
                        Map.of(
                                "name",
                                name,
                                "scope",
                                java.util.Arrays.stream(scopes).map(Scope::word).toList()))
                .asString();
        return Objects.requireNonNull(Jsoup.parse(page).selectFirst("[role=status] code"))
                .text();
    }

    private static RequestSpecification with(String secret) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + secret);
    }
}
