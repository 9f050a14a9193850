package newsfold.desk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskSession;
import newsfold.desk.LoopbackSite;
import newsfold.desk.Newsroom;
import newsfold.desk.Role;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(value = LoopbackSite.class, restrictToAnnotatedClass = true)
class FeedFindPagesTest {
    private static final String PASSWORD = "four quiet words here";

    /** What {@link LoopbackSite} opened. */
    private final String site = ConfigProvider.getConfig().getValue("newsfold.gather.allow-private", String.class);

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Feeds feeds;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private long digest;
    private String page;

    @BeforeEach
    void openTheDesk() {
        Instant now = clock.instant();
        digest = Newsroom.open(jdbi, digests, "Noon Note", 0, now).digest();
        page = "/desk/feeds/" + digest + "/add";
        String name = "ed-" + UUID.randomUUID();
        invitations.welcome(invitations.invite(Role.EDITOR, now), new Credentials(name, PASSWORD), now);
        session.signIn(name, PASSWORD);
    }

    private List<String> added() {
        return feeds.health(digest, clock.instant()).stream()
                .filter(health -> health.feed().address().toString().contains(site))
                .map(health ->
                        health.feed().kind() + " " + health.feed().address().getPath() + " " + health.section())
                .toList();
    }

    @Test
    void ofTheFeedsThatWereFoundAnEditorChoosesOne() {
        String found = looked("http://" + site)
                .then()
                .statusCode(200)
                .body(containsString("2 feeds were found"))
                .body(not(containsString("<b>")))
                .extract()
                .asString();
        assertThat(Jsoup.parse(found).select("input[name=address][type=radio]").eachAttr("value"))
                .containsExactly("http://" + site + "/sea", "http://" + site + "/town");
        assertThat(added()).as("looking changes nothing").isEmpty();

        session.post(page, page, Map.of("address", "http://" + site + "/town", "section", "Town"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=feed_added"));
        session.post(page, page, Map.of("address", "http://" + site + "/town", "section", "Sea"))
                .then()
                .header("Location", containsString("done=feed_known"));
        assertThat(added()).containsExactly("FEED /town Town");
    }

    @Test
    void whereNothingIsFoundAPageOfLinksIsOffered() {
        looked("http://" + site + "/bus").then().statusCode(200).body(containsString("404"));
        session.post(page, page, Map.of("address", "http://" + site + "/front", "kind", "page", "section", ""))
                .then()
                .statusCode(303);

        assertThat(added()).containsExactly("PAGE /front null");
    }

    private Response looked(String address) {
        Response begun = session.post(page, page + "/find", Map.of("address", address));
        begun.then().statusCode(303);
        return session.get(begun.header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    @Test
    void whatIsNoAddressOrNoSectionAddsNothing() {
        session.post(page, page + "/find", Map.of("address", " ")).then().statusCode(422);
        session.post(page, page, Map.of("address", "file:///etc", "kind", "folder", "section", ""))
                .then()
                .statusCode(422)
                .body(containsString("no web address"));
        session.post(page, page, Map.of("address", "http://" + site + "/sea", "section", "Elsewhere"))
                .then()
                .statusCode(422);
        session.postWithoutToken(page, Map.of("address", "http://" + site + "/sea", "section", ""))
                .then()
                .statusCode(400);

        assertThat(added()).isEmpty();
    }

    @Test
    void theFeedsPageLeadsThere() {
        session.get("/desk/feeds").then().body(containsString(page));
        session.get(page).then().statusCode(200).body(containsString("Add a feed to Noon Note"));
    }
}
