package newsfold.desk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.Newsroom;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Invitations;
import newsfold.desk.journal.Deed;
import newsfold.desk.journal.Deeds;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.publish.Visibility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DigestPagesTest {
    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Feeds feeds;

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
    void aDigestIsMadeAndChanged() {
        String slug = "d" + System.nanoTime();
        Response made = chief.post("/desk/digests/new", "/desk/digests/new", form(slug));
        made.then().statusCode(303);
        StandingDigest digest = digests.find(slug).orElseThrow();
        assertThat(digest.cron()).isEqualTo("0 15 6 ? * MON,WED");
        assertThat(digest.digest().sections()).containsExactly("Town", "Sea <Sky>");
        assertThat(digest.digest().zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(digest.sender()).isEqualTo("Tide <news@tide.example>");
        String page = "/desk/digests/" + digest.id();
        chief.get(page)
                .then()
                .statusCode(200)
                .body(containsString("06:15"))
                .body(containsString("the clocks go"))
                .body(containsString("Sea &lt;Sky&gt;"))
                .body(not(containsString("<Sky>")));

        Map<String, Object> changed = form("another-one");
        changed.put("cron", "0 0 20 ? * SUN");
        changed.put("zone", "America/Halifax");
        changed.put("sections", "Sea <Sky>");
        chief.post(page, page, changed).then().statusCode(303);
        StandingDigest after = digests.find(digest.id()).orElseThrow();
        assertThat(after.cron()).isEqualTo("0 0 20 ? * SUN");
        assertThat(after.digest().zone()).isEqualTo(ZoneId.of("America/Halifax"));
        assertThat(after.digest().slug()).isEqualTo(slug);
        assertThat(deeds.of("digest " + digest.id(), 5))
                .extracting(Deed::deed)
                .containsExactly("Changed a digest", "Made a digest");
        assertThat(deeds.of("digest " + digest.id(), 1).get(0).detail())
                .isEqualTo("0 15 6 ? * MON,WED Europe/Lisbon → 0 0 20 ? * SUN America/Halifax");
    }

    @Test
    void feedsOfASectionThatIsGoneStandBelowAll() {
        Newsroom room = Newsroom.open(jdbi, digests, "Ebb and Flow", 0, clock.instant());
        String page = "/desk/digests/" + room.digest();
        Map<String, Object> changed = form("x");
        changed.put("sections", "Sea");
        chief.post(page, page, changed).then().statusCode(303);
        assertThat(feeds.health(room.digest(), clock.instant()))
                .isNotEmpty()
                .allSatisfy(feed -> assertThat(feed.section()).isNull());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsMade() {
        Map<String, Object> wrong = form("Not A Slug");
        wrong.put("cron", "every day");
        wrong.put("zone", "Atlantis/Capital");
        wrong.put("sender", "news");
        wrong.put("stories", "0");
        wrong.put("title", "<b>Tide</b>");
        int before = digests.list().size();
        chief.post("/desk/digests/new", "/desk/digests/new", wrong)
                .then()
                .statusCode(422)
                .body(containsString("Atlantis/Capital” is no time zone"))
                .body(containsString("is no schedule"))
                .body(containsString("A whole number from 1 to 200"))
                .body(containsString("lower-case letters"))
                .body(containsString("&lt;b&gt;Tide"))
                .body(not(containsString("<b>Tide")));
        Map<String, Object> injected = form("d" + System.nanoTime());
        injected.put("title", "Tide\r\nBcc: all@readers.example");
        injected.put("sender", "Tide\r\nBcc: all@readers.example <news@tide.example>");
        chief.post("/desk/digests/new", "/desk/digests/new", injected).then().statusCode(422);
        assertThat(digests.list()).hasSize(before);
    }

    @Test
    void lookingAtTheTimesChangesNothing() {
        Newsroom room = Newsroom.open(jdbi, digests, "Still Water", 0, clock.instant());
        String page = "/desk/digests/" + room.digest();
        Map<String, Object> other = form("x");
        other.put("cron", "0 45 21 * * ?");
        chief.post(page, page + "/preview", other).then().statusCode(200).body(containsString("21:45"));
        assertThat(digests.find(room.digest()).orElseThrow().cron()).isEqualTo("0 0 6 * * ?");
    }

    @Test
    void whoMaySeePastEditionsIsChosenInOnePlace() {
        long digest =
                Newsroom.open(jdbi, digests, "Neap Tide", 0, clock.instant()).digest();
        String page = "/desk/digests/" + digest;
        chief.post(page, page + "/archive", Map.of("archive", "OFF")).then().statusCode(303);
        assertThat(digests.find(digest).orElseThrow().archive()).isEqualTo(Visibility.OFF);
        chief.post(page, page + "/archive", Map.of("archive", "everybody"))
                .then()
                .statusCode(400);
        assertThat(digests.find(digest).orElseThrow().archive()).isEqualTo(Visibility.OFF);
    }

    @Test
    void aDigestEndsOnlyWhenItIsMeant() {
        Newsroom room = Newsroom.open(jdbi, digests, "Low Water", 0, clock.instant());
        String page = "/desk/digests/" + room.digest();
        chief.post(page, page + "/rest", Map.of()).then().statusCode(422).body(containsString("tick the box"));
        chief.get(page).then().statusCode(200);
        chief.post(page, page + "/rest", Map.of("sure", "true")).then().statusCode(303);
        chief.get(page).then().statusCode(404);
    }

    @Test
    void anEditorSeesDigestsAndChangesNone() {
        Newsroom room = Newsroom.open(jdbi, digests, "Slack Tide", 0, clock.instant());
        DeskSession editor = Places.session(invitations, Role.EDITOR, clock.instant());
        editor.get("/desk/digests")
                .then()
                .body(containsString("Slack Tide"))
                .body(not(containsString("Make a digest")));
        editor.get("/desk/digests/" + room.digest())
                .then()
                .statusCode(200)
                .body(containsString("06:00"))
                .body(not(containsString("name=\"cron\"")));
    }

    private static Map<String, Object> form(String slug) {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "Morning Tide");
        form.put("slug", slug);
        form.put("time", "06:15");
        form.put("day", List.of("MON", "WED"));
        form.put("cron", "");
        form.put("zone", "Europe/Lisbon");
        form.put("language", "en");
        form.put("sections", "Town\r\nSea <Sky>\r\n");
        form.put("stories", "20");
        form.put("briefs", "10");
        form.put("sender", "Tide <news@tide.example>");
        form.put("review", "30");
        form.put("misfire", "once");
        return form;
    }
}
