package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.OpenIdProvider.Lie;
import newsfold.desk.journal.Deeds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People come in by a real provider on loopback, which tells the truth or lies. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = OpenIdProvider.class, restrictToAnnotatedClass = true)
class OidcTest {
    private final OpenIdProvider provider = OpenIdProvider.running();
    private final DeskSession session = new DeskSession();
    private final String subject = UUID.randomUUID().toString();
    private final String name = "oi-" + subject.substring(0, 8);

    @Inject
    Editors editors;

    @Inject
    Invitations invitations;

    @Inject
    Deeds deeds;

    @Inject
    Clock clock;

    @AfterEach
    void tellTheTruth() {
        provider.lie(Lie.NONE);
    }

    @Test
    void whoIsKnownThereComesInWithTheRoleThatTheirGroupsGive() {
        session.get("/desk/sign-in").then().body(containsString("Sign in with the Post&#39;s accounts"));
        come(List.of("everybody", "late shift")).then().statusCode(303).header("Location", endsWith("/desk"));
        session.get("/desk/subscribers").then().statusCode(not(403));
        session.get("/desk/house").then().statusCode(403);
        Editor editor = editors.find(name).orElseThrow();
        assertThat(editor.role()).isEqualTo(Role.EDITOR);
        assertThat(deeds.list(new Deeds.Search(name, "OpenID", null), 0, 9)).hasSize(1);

        session.post("/desk/account", "/desk/sign-out", Map.of()).then().statusCode(303);
        session.get("/desk").then().statusCode(302);
        come(List.of("everybody")).then().statusCode(303);
        assertThat(editors.find(name).orElseThrow().role()).isEqualTo(Role.READER);
        assertThat(editors.find(name).orElseThrow().id()).isEqualTo(editor.id());
    }

    @Test
    void eachComingBeginsASessionOfItsOwn() {
        come(List.of("chiefs"));
        String first = session.cookie("newsfold-session");
        session.get("/desk/house").then().statusCode(200);
        come(List.of("chiefs"));
        assertThat(session.cookie("newsfold-session")).isNotEqualTo(first);
    }

    @Test
    void whoseGroupsGiveNothingGetsNoPlace() {
        come(List.of("canteen")).then().statusCode(403).body(containsString("gives you no place"));
        assertThat(editors.find(name)).isEmpty();
        session.get("/desk").then().statusCode(302);
    }

    @Test
    void theNameOfSomebodyElseIsNotTheirsByThat() {
        String taken = Places.take(invitations, Role.ADMINISTRATOR, clock.instant());
        come(taken, List.of("everybody")).then().statusCode(303);
        session.get("/desk/account").then().body(containsString(taken + " (2)"));
        session.get("/desk/house").then().statusCode(403);
    }

    @Test
    void whosePlaceWasClosedDoesNotComeIn() {
        come(List.of("newsroom"));
        editors.disable(editors.find(name).orElseThrow().id(), clock.instant());
        session.get("/desk").then().statusCode(302);
        session.get("/desk/sign-in").then().statusCode(200);
        come(List.of("newsroom")).then().statusCode(403).body(containsString("is not open"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void whatTheProviderSaysWronglyLetsNobodyIn(Lie lie) {
        provider.lie(lie);
        come(List.of("chiefs"))
                .then()
                .statusCode(502)
                .body(containsString("log says why"))
                .body(not(containsString(provider.issuer())));
        assertThat(editors.find(name)).isEmpty();
        session.get("/desk").then().statusCode(302);
    }

    @Test
    void anAnswerToAnotherBrowsersQuestionLetsNobodyIn() {
        Map<String, String> query = leave();
        String code = provider.signIn(query, subject, name, List.of("chiefs"));
        String back = "/desk/oidc/back?code=" + code + "&state=" + query.get("state");
        new DeskSession().get(back).then().statusCode(400);
        DeskSession other = new DeskSession();
        other.get("/desk/oidc");
        other.get(back).then().statusCode(502);
        session.get("/desk/oidc/back?code=" + code + "&state=guessed").then().statusCode(502);
        // the question was answered, if wrongly: the right answer comes too late
        session.get(back).then().statusCode(400);
    }

    @Test
    void aRefusalThereIsSaidAsText() {
        Map<String, String> query = leave();
        session.get("/desk/oidc/back?error=access_denied&error_description=%3Cscript%3E&state=" + query.get("state"))
                .then()
                .statusCode(502)
                .body(not(containsString("<script>")));
    }

    private Response come(List<String> groups) {
        return come(name, groups);
    }

    private Response come(String called, List<String> groups) {
        Map<String, String> query = leave();
        String code = provider.signIn(query, subject, called, groups);
        return session.get("/desk/oidc/back?code=" + code + "&state=" + query.get("state"));
    }

    private Map<String, String> leave() {
        Response left = session.get("/desk/oidc");
        left.then().statusCode(303);
        URI door = URI.create(left.header("Location"));
        assertThat(door.toString()).startsWith(provider.issuer() + "/door?");
        Map<String, String> query = OpenIdProvider.query(door.getRawQuery());
        assertThat(query.get("redirect_uri")).endsWith("/desk/oidc/back");
        return query;
    }
}
