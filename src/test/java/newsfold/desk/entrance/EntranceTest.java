package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntranceTest {
    private static final String PASSWORD = "four quiet words here";

    @Inject
    Editors editors;

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();

    @Test
    void withoutASessionEveryPageOfTheDeskLeadsToTheDoor() {
        for (String page :
                new String[] {"/desk", "/desk/", "/desk/feeds", "/desk/editions/1", "/desk/nothing", "/desk//feeds"}) {
            session.get(page).then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        }
    }

    @Test
    void theMetricsAreForThoseWhoAreSignedIn() {
        for (String page : new String[] {"/q/metrics", "/q/metrics/", "/q//metrics", "/q/metrics/prometheus"}) {
            session.get(page).then().statusCode(302).header("Location", endsWith("/desk/sign-in"));
        }
        session.signIn(editor(), PASSWORD);
        session.get("/q/metrics").then().statusCode(200).body(containsString("newsfold_letters_total"));
    }

    @Test
    void aFormWithoutASessionChangesNothingAndLeadsToTheDoor() {
        session.postWithoutToken("/desk/sign-out", Map.of()).then().statusCode(302);
    }

    @Test
    void anInvitationWorksOnce() {
        String link = "/desk/welcome/" + invitations.invite(clock.instant());
        session.get(link).then().statusCode(200).body(containsString("Welcome to the desk"));
        session.get(link).then().statusCode(200);
        String name = unusedName();
        session.post(link, link, choice(name, PASSWORD, PASSWORD))
                .then()
                .statusCode(303)
                .header("Location", containsString("/desk/sign-in"));
        session.get(link).then().statusCode(410);
        String token = session.token(freshLink());
        session.postWithToken(token, link, choice(unusedName(), PASSWORD, PASSWORD))
                .then()
                .statusCode(410);
        assertThat(editors.find(name)).isPresent();
    }

    @Test
    void anInvitationExpires() {
        String late = invitations.invite(clock.instant().minus(Invitations.TERM).minus(Duration.ofSeconds(1)));
        session.get("/desk/welcome/" + late).then().statusCode(410);
        session.get("/desk/welcome/nobody-made-this").then().statusCode(410);
    }

    @Test
    void aShortPasswordIsRefusedAndTheLinkStillWorks() {
        String link = freshLink();
        session.post(link, link, choice("<b>Bo</b>", "short", "short"))
                .then()
                .statusCode(422)
                .body(containsString("12 characters or more"))
                .body(containsString("&lt;b&gt;Bo"))
                .body(not(containsString("<b>Bo")));
        session.post(link, link, choice("Bo", PASSWORD, PASSWORD + "x")).then().statusCode(422);
        session.post(link, link, choice("", PASSWORD, PASSWORD)).then().statusCode(422);
        session.get(link).then().statusCode(200);
    }

    @Test
    void twoEditorsCannotHaveOneName() {
        String name = editor();
        String link = freshLink();
        session.post(link, link, choice(name.toUpperCase(java.util.Locale.ROOT), PASSWORD, PASSWORD))
                .then()
                .statusCode(422)
                .body(containsString("taken"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        String link = freshLink();
        session.get(link);
        session.postWithoutToken(link, choice(unusedName(), PASSWORD, PASSWORD))
                .then()
                .statusCode(400)
                .body(containsString("again"));
        session.get(link).then().statusCode(200);
    }

    @Test
    void theRightPasswordOpensTheDesk() {
        String name = editor();
        Response answer = session.signIn(name, PASSWORD);
        answer.then().statusCode(302).header("Location", endsWith("/desk"));
        assertThat(answer.getHeaders().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("newsfold-session=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax"));
        session.get("/desk/account").then().statusCode(200).body(containsString(name));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        String name = editor();
        String wrong = session.signIn(name, "not the password").getHeader("Location");
        String unknown = session.signIn(unusedName(), "not the password").getHeader("Location");
        assertThat(wrong).endsWith("/desk/sign-in?again=true").isEqualTo(unknown);
        session.get("/desk").then().statusCode(302);
    }

    @Test
    void aCookieFromBeforeSignInIsWorthNothingAfterIt() {
        session.setCookie("newsfold-session", "chosen-by-a-stranger");
        String name = editor();
        session.get("/desk").then().statusCode(302);
        session.signIn(name, PASSWORD);
        assertThat(session.cookie("newsfold-session")).isNotEqualTo("chosen-by-a-stranger");
        DeskSession stranger = new DeskSession();
        stranger.setCookie("newsfold-session", "chosen-by-a-stranger");
        stranger.get("/desk").then().statusCode(302);
    }

    @Test
    void afterManyWrongTriesTheRightPasswordHasToWaitToo() {
        String name = editor();
        for (int i = 0; i < 6; i++) {
            session.signIn(name, "wrong " + i);
        }
        session.signIn(name, PASSWORD).then().header("Location", containsString("again"));
        session.get("/desk").then().statusCode(302);
    }

    @Test
    void signingOutTakesTheCookieAway() {
        session.signIn(editor(), PASSWORD);
        session.get("/desk/sign-out").then().statusCode(303);
        session.get("/desk/account").then().statusCode(200);
        session.post("/desk/account", "/desk/sign-out", Map.of()).then().statusCode(303);
        assertThat(session.cookie("newsfold-session")).isNull();
        session.get("/desk/account").then().statusCode(302);
    }

    @Test
    void whoeverIsRemovedIsOutAtOnce() {
        String name = editor();
        session.signIn(name, PASSWORD);
        session.get("/desk/account").then().statusCode(200);
        editors.remove(editors.find(name).orElseThrow().id());
        session.get("/desk/account").then().statusCode(302);
    }

    @Test
    void aFormSentByAnotherSiteIsRefused() {
        String name = editor();
        session.request()
                .header("Origin", "https://elsewhere.example")
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .post("/desk/sign-in")
                .then()
                .statusCode(403);
        session.request()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .post("/desk/sign-in")
                .then()
                .statusCode(403);
    }

    @Test
    void everyPageRefusesScriptsFramesAndSniffing() {
        for (String page : new String[] {"/desk/sign-in", "/desk", "/desk/nothing", "/style/newsfold.css"}) {
            session.get(page)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin");
        }
        session.get("/desk/sign-in").then().header("Cache-Control", containsString("no-store"));
    }

    @Test
    void onlyAnAdministratorSeesTheEditors() {
        session.signIn(editor(), PASSWORD);
        session.get("/desk/editors").then().statusCode(403);
        DeskSession chief = new DeskSession();
        chief.signIn(editor(Role.ADMINISTRATOR), PASSWORD);
        chief.get("/desk/editors").then().statusCode(200);
    }

    private String freshLink() {
        return "/desk/welcome/" + invitations.invite(clock.instant());
    }

    private String editor() {
        return editor(Role.EDITOR);
    }

    private String editor(Role role) {
        String name = unusedName();
        Welcome outcome = invitations.welcome(
                invitations.invite(role, clock.instant()), new Credentials(name, PASSWORD), clock.instant());
        assertThat(outcome).isEqualTo(Welcome.WELCOMED);
        return name;
    }

    private static String unusedName() {
        return "ed-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, String> choice(String name, String password, String repeated) {
        return Map.of("name", name, "password", password, "repeated", repeated);
    }
}
