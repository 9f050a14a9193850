package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.journal.Deed;
import newsfold.desk.journal.Deeds;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditorPagesTest {
    @Inject
    Editors editors;

    @Inject
    Invitations invitations;

    @Inject
    Deeds deeds;

    @Inject
    Clock clock;

    @Test
    void anAdministratorChangesARoleClosesAPlaceAndOpensItAgain() {
        DeskSession chief = chief();
        String name = Places.take(invitations, Role.EDITOR, clock.instant());
        DeskSession theirs = new DeskSession();
        theirs.signIn(name, Places.PASSWORD);
        long id = editors.find(name).orElseThrow().id();

        chief.post("/desk/editors", "/desk/editors/" + id + "/role", Map.of("role", "reader"))
                .then()
                .statusCode(303);
        theirs.get("/desk").then().statusCode(200);
        theirs.get("/desk/subscribers").then().statusCode(403).body(containsString("administrators"));

        chief.post("/desk/editors", "/desk/editors/" + id + "/disable", Map.of());
        theirs.get("/desk").then().statusCode(302);
        theirs.signIn(name, Places.PASSWORD).then().header("Location", containsString("again"));
        chief.post("/desk/editors", "/desk/editors/" + id + "/enable", Map.of());
        theirs.signIn(name, Places.PASSWORD).then().header("Location", not(containsString("again")));

        List<Deed> lines = deeds.of("editor " + id, 10);
        assertThat(lines)
                .extracting(Deed::deed)
                .containsExactly("Opened a place again", "Closed a place", "Changed a role");
        assertThat(lines.get(2).detail()).isEqualTo(name + ": Editor → Reader of the desk");
        assertThat(lines).allSatisfy(line -> assertThat(line.done()).isTrue());
    }

    @Test
    void aForgottenPasswordIsSetAnewByALink() {
        DeskSession chief = chief();
        String name = Places.take(invitations, Role.EDITOR, clock.instant());
        long id = editors.find(name).orElseThrow().id();
        DeskSession old = new DeskSession();
        old.signIn(name, Places.PASSWORD);
        Response page = chief.post("/desk/editors", "/desk/editors/" + id + "/reset", Map.of());
        String address = Objects.requireNonNull(Jsoup.parse(page.asString()).selectFirst("[role=status] code"))
                .text();
        String path = address.substring(address.indexOf("/desk/password/"));
        String secret = path.substring(path.lastIndexOf('/') + 1);

        DeskSession fresh = new DeskSession();
        String chosen = "another handful of words";
        fresh.post(path, path, Map.of("password", "short", "repeated", "short"))
                .then()
                .statusCode(422);
        fresh.post(path, path, Map.of("password", chosen, "repeated", chosen))
                .then()
                .statusCode(303);
        fresh.get(path).then().statusCode(410);
        old.get("/desk").then().statusCode(302);
        fresh.signIn(name, chosen).then().header("Location", not(containsString("again")));
        String journal = chief.get("/desk/journal").asString();
        assertThat(journal)
                .contains("Set a new password by a link")
                .contains("editor " + id)
                .doesNotContain(secret)
                .doesNotContain(chosen);
    }

    @Test
    void aNewPasswordAndAWishEndTheOtherSessions() {
        String name = Places.take(invitations, Role.EDITOR, clock.instant());
        DeskSession here = signedIn(name);
        DeskSession there = signedIn(name);
        here.get("/desk/account").then().body(containsString("1 other browser"));
        here.post("/desk/account", "/desk/account/sessions", Map.of()).then().statusCode(303);
        there.get("/desk").then().statusCode(302);
        here.get("/desk").then().statusCode(200);

        DeskSession again = signedIn(name);
        String chosen = "yet another handful of words";
        here.post(
                        "/desk/account",
                        "/desk/account/password",
                        Map.of("old", Places.PASSWORD, "password", chosen, "repeated", chosen))
                .then()
                .statusCode(303);
        again.get("/desk").then().statusCode(302);
        here.get("/desk").then().statusCode(200);
    }

    @Test
    void aCookieThatWasCopiedIsWorthNothingAfterSignOut() {
        DeskSession session = signedIn(Places.take(invitations, Role.EDITOR, clock.instant()));
        DeskSession copy = new DeskSession();
        copy.setCookie("newsfold-session", session.cookie("newsfold-session"));
        copy.get("/desk").then().statusCode(200);
        session.post("/desk/account", "/desk/sign-out", Map.of());
        copy.get("/desk").then().statusCode(302);
    }

    private DeskSession chief() {
        return Places.session(invitations, Role.ADMINISTRATOR, clock.instant());
    }

    private static DeskSession signedIn(String name) {
        DeskSession session = new DeskSession();
        session.signIn(name, Places.PASSWORD);
        return session;
    }
}
