package newsfold.desk.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Routes.Route;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes everybody to every route that the desk declares. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RightsTest {
    private static final List<Route> ROUTES = Routes.of("newsfold.desk").stream()
            .filter(route -> route.path().startsWith("/desk"))
            .toList();

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    @Test
    void everyRouteOfTheDeskStandsAmongTheRights() {
        assertThat(ROUTES).hasSizeGreaterThan(60);
        assertThat(ROUTES)
                .as("routes that Rights does not name, so that nobody may go there")
                .allSatisfy(route ->
                        assertThat(Rights.find(route.method(), route.sample())).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleGetsAsFarAsItsRightsGo(Role role) {
        DeskSession session = Places.session(invitations, role, clock.instant());
        String token = session.token("/desk/account");
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            if (route.path().equals("/desk/sign-out")) {
                continue;
            }
            Role needed = right(route).role();
            int status = ask(session, token, route).statusCode();
            if (needed == null || role.includes(needed)) {
                all.assertThat(status).as("%s as %s", route, role).isNotIn(302, 401, 403);
            } else {
                all.assertThat(status).as("%s as %s", route, role).isEqualTo(403);
            }
        }
        all.assertAll();
    }

    @Test
    void whoeverIsNotSignedInGetsNoFurtherThanTheDoor() {
        DeskSession stranger = new DeskSession();
        String token = stranger.token("/desk/welcome/" + invitations.invite(clock.instant()));
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            Response answer = ask(stranger, token, route);
            if (right(route).role() == null) {
                all.assertThat(answer.statusCode()).as("%s", route).isNotIn(302, 401, 403);
            } else {
                all.assertThat(answer.statusCode()).as("%s", route).isEqualTo(302);
                all.assertThat(answer.header("Location")).as("%s", route).endsWith("/desk/sign-in");
            }
        }
        all.assertAll();
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        DeskSession chief = Places.session(invitations, Role.ADMINISTRATOR, clock.instant());
        chief.token("/desk/account");
        SoftAssertions all = new SoftAssertions();
        for (Route route : ROUTES) {
            if (route.method().equals("POST")) {
                all.assertThat(chief.postWithoutToken(route.sample(), Map.of("any", "thing"))
                                .statusCode())
                        .as("%s without its token", route)
                        .isEqualTo(400);
                all.assertThat(chief.postWithToken("another", route.sample(), Map.of())
                                .statusCode())
                        .as("%s with another token", route)
                        .isEqualTo(400);
                all.assertThat(chief.request()
                                .contentType("text/plain")
                                .body("token=guessed")
                                .post(route.sample())
                                .statusCode())
                        .as("%s as plain text", route)
                        .isEqualTo(415);
            }
        }
        all.assertAll();
    }

    @Test
    void nothingChangesOnGet() {
        assertThat(ROUTES)
                .filteredOn(route -> route.method().equals("GET"))
                .allSatisfy(route -> assertThat(right(route).deed()).isNull());
        assertThat(ROUTES).extracting(Route::method).containsOnly("GET", "POST");
    }

    private static Right right(Route route) {
        return Rights.find(route.method(), route.sample()).orElseThrow().right();
    }

    private static Response ask(DeskSession session, String token, Route route) {
        return route.method().equals("GET")
                ? session.get(route.sample())
                : session.postWithToken(token, route.sample(), Map.of());
    }
}
