package newsfold.desk.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import newsfold.database.TestDatabase;
import newsfold.deliver.Suppressions;
import newsfold.desk.DeskSession;
import newsfold.desk.Newsroom;
import newsfold.desk.Role;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.person.EveryTable;
import newsfold.publish.Digests;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Subscribers;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SubscriberPagesTest {
    private static final String PASSWORD = "four quiet words here";

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Subscribers subscribers;

    @Inject
    Readers readers;

    @Inject
    Suppressions suppressions;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
    private long digest;
    private String page;

    @BeforeEach
    void openTheDesk() {
        Instant now = clock.instant();
        digest = Newsroom.open(jdbi, digests, "Noon Note", 0, now).digest();
        page = "/desk/subscribers/" + digest;
        String name = "ed-" + UUID.randomUUID();
        invitations.welcome(invitations.invite(Role.EDITOR, now), new Credentials(name, PASSWORD), now);
        session.signIn(name, PASSWORD);
    }

    @Test
    void aSubscriberIsAddedFoundAndRemoved() {
        session.post(page, page + "/add", Map.of("address", "fay@" + domain, "name", "Fay <i>Lane</i>"))
                .then()
                .statusCode(303)
                .header("Location", containsString("done=added"));
        session.post(page, page + "/add", Map.of("address", "FAY@" + domain, "name", ""))
                .then()
                .header("Location", containsString("already_subscribed"));
        session.get(page + "?words=fay")
                .then()
                .body(containsString("fay@" + domain))
                .body(containsString("&lt;i&gt;"))
                .body(not(containsString("<i>Lane")));
        session.post(page, page + "/" + id("fay@" + domain) + "/remove", Map.of())
                .then()
                .statusCode(303);
        assertThat(readers.count(digest)).isZero();
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithASentence() {
        session.post(page, page + "/add", Map.of("address", "fay.example", "name", ""))
                .then()
                .statusCode(422)
                .body(containsString("lacks an @"));
        assertThat(readers.count(digest)).isZero();
    }

    @Test
    void aSuppressedAddressIsLiftedAgain() {
        String address = "gus@" + domain;
        session.post(page, page + "/add", Map.of("address", address, "name", ""));
        session.post(page, page + "/" + id(address) + "/suppress", Map.of())
                .then()
                .statusCode(303);
        assertThat(suppressions.find(address)).isPresent();
        session.post(page, page + "/" + id(address) + "/lift", Map.of()).then().statusCode(303);
        assertThat(suppressions.find(address)).isEmpty();
    }

    @Test
    void anImportIsTriedDryThenDoneOnce() {
        Response checked = upload("Address,Name\nhal@" + domain + ",Hal\nivy@" + domain + ",\n<script>,x\n");
        checked.then().statusCode(303);
        Response report = session.get(path(checked));
        report.then()
                .statusCode(200)
                .body(containsString("Add 2 readers"))
                .body(containsString("line 4"))
                .body(not(containsString("<script>")));
        assertThat(readers.count(digest)).isZero();
        String key =
                Jsoup.parse(report.asString()).selectFirst("input[name=key]").val();
        session.post(page + "/import", page + "/import", Map.of("key", key))
                .then()
                .statusCode(303)
                .header("Location", containsString("n=2"));
        assertThat(readers.count(digest)).isEqualTo(2);
        session.post(page + "/import", page + "/import", Map.of("key", key))
                .then()
                .statusCode(422);
    }

    @Test
    void aFileOfAHundredThousandIsCheckedAndImportedInTheBackground() throws Exception {
        StringBuilder csv = new StringBuilder("email\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("many").append(i).append('@').append(domain).append('\n');
        }
        Response checking = upload(csv.toString());
        checking.then().statusCode(303);
        Response report = arrived(path(checking));
        report.then().body(containsString("Add 100000 readers"));
        String key =
                Jsoup.parse(report.asString()).selectFirst("input[name=key]").val();
        Response importing = session.post(page + "/import", page + "/import", Map.of("key", key));
        importing.then().statusCode(303).header("Location", containsString("/desk/work/"));
        // as long as it is under way nobody is added: all or none
        assertThat(readers.count(digest)).isIn(0, 100_000);
        arrived(path(importing)).then().statusCode(200);
        assertThat(readers.count(digest)).isEqualTo(100_000);
    }

    /** The result of work, once it is there. */
    private Response arrived(String path) throws InterruptedException {
        String at = path;
        for (int i = 0; i < 600; i++) {
            Response page = session.get(at);
            Element result = Jsoup.parse(page.asString()).selectFirst("a:contains(See what came of it)");
            if (!at.startsWith("/desk/work/")) {
                return page;
            }
            if (result != null) {
                at = result.attr("href");
            } else {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError(session.get(at).asString());
    }

    @Test
    void aFileWithoutAddressesIsRefusedWithASentence() {
        upload("colour,size\nred,3\nblue,4\n").then().statusCode(422).body(containsString("role=\"alert\""));
    }

    @Test
    void theExportIsAFileOfTheActiveReaders() {
        session.post(page, page + "/add", Map.of("address", "jo@" + domain, "name", "=1+1"));
        Response begun = session.post(page, page + "/export", Map.of());
        begun.then().statusCode(303);
        session.get(path(begun) + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("jo@" + domain))
                .body(not(containsString(",=1+1")));
    }

    @Test
    void allThatIsKeptIsHandedOutAndErasedAndTheJournalNamesNoAddress() {
        session.post(page, page + "/add", Map.of("address", "kim@" + domain, "name", "Kim"));
        long kim = id("kim@" + domain);
        String own = page + "/" + kim;
        session.post(own, own + "/data", Map.of())
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(containsString("kim@" + domain), containsString("subscription_change"));
        session.get(own + "/erase").then().statusCode(200).body(containsString("Erase all that is kept"));
        assertThat(subscribers.find(kim)).as("a look changes nothing").isPresent();
        session.post(own + "/erase", own + "/erase", Map.of())
                .then()
                .statusCode(303)
                .header("Location", containsString("done=erased"));
        assertThat(subscribers.find(kim)).isEmpty();
        assertThat(new EveryTable(jdbi).mentions("kim@" + domain)).isEmpty();
        assertThat(jdbi.<List<String>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select deed from deed where thing = :thing order by id")
                                .bind("thing", "subscriber " + kim)
                                .mapTo(String.class)
                                .list()))
                .containsExactly("Handed out all data held", "Erased all data held");
        session.post(page, page + "/add", Map.of("address", "Kim@" + domain, "name", "Kim"))
                .then()
                .statusCode(422)
                .body(containsString("only its owner can subscribe it again"));
    }

    private static String path(Response redirect) {
        return URI.create(redirect.header("Location")).getPath();
    }

    private Response upload(String csv) {
        String token = session.token(page + "/import");
        return session.request()
                .multiPart("token", token)
                .multiPart("file", "readers.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(page + "/import/check");
    }

    private long id(String address) {
        return subscribers.find(address).orElseThrow().id();
    }
}
