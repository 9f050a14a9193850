package newsfold.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import newsfold.database.TestDatabase;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Departures;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editions of the past: found, and shown as they were frozen. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PastPagesTest {
    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Editions editions;

    @Inject
    Departures departures;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private DeskSession session;
    private Newsroom room;
    private long edition;
    private LocalDate day;

    @BeforeEach
    void makeAnEdition() {
        Instant now = clock.instant();
        session = Places.session(invitations, Role.READER, now);
        room = Newsroom.open(jdbi, digests, "Slack Water", 60, now);
        edition = press.publish(room.digest(), now).orElseThrow();
        day = editions.find(edition).orElseThrow().day();
    }

    @Test
    void editionsAreFoundByWordsAlsoWhileTheyAreHeld() {
        departures.hold(edition);
        assertThat(found("words=ferry+fares")).containsExactly(edition);
        assertThat(found("words=ferry+-fares")).isEmpty();
        assertThat(found("words=%22night+bus%22")).containsExactly(edition);
        assertThat(found("words=bus+night+zanzibar")).isEmpty();
    }

    @Test
    void editionsAreFoundByTheirDay() {
        assertThat(found("from=" + day + "&to=" + day)).containsExactly(edition);
        assertThat(found("from=" + day.plusDays(1))).isEmpty();
        assertThat(found("to=" + day.minusDays(1))).isEmpty();
        session.get("/desk/editions?from=yesterday").then().statusCode(200).body(containsString("is no day"));
    }

    @Test
    void whatWasFoundIsShownAsText() {
        session.get("/desk/editions?words=quays+reopen&digest=" + room.digest())
                .then()
                .body(containsString("Harbour &lt;script&gt;"))
                .body(not(containsString("<script>alert")));
        session.get("/desk/editions?words=%3Cscript%3Ealert(1)").then().body(not(containsString("<script>alert")));
    }

    @Test
    void olderEditionsComeOnFurtherPages() {
        for (int i = 1; i <= 31; i++) {
            press.publish(room.digest(), clock.instant().plusSeconds(i));
        }
        String first = "/desk/editions?digest=" + room.digest();
        String next =
                Jsoup.parse(session.get(first).asString()).select("a[rel=next]").attr("href");
        List<Long> all = Stream.concat(ids(first).stream(), ids(next).stream()).toList();
        assertThat(all).hasSize(32).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void whatWasFrozenIsWhatIsShownWhateverBecomesOfTemplatesFeedsAndArticles() {
        List<String> looks = List.of("/letter", "?view=text", "?view=source");
        List<String> before = looks.stream().map(this::shown).toList();
        // as if it had been set by the templates of another version
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update edition set html = replace(html, '</body>', '<p>set of old</p></body>') where id = ?",
                    edition);
            handle.execute(
                    "update article set title = 'Rewritten', body = 'Rewritten.', outlet = 'Elsewhere'"
                            + " where id in (select article_id from edition_article where edition_id = ?)",
                    edition);
            handle.execute("delete from digest_feed where digest_id = ?", room.digest());
            handle.execute("update digest set title = 'Renamed', sections = '{Other}' where id = ?", room.digest());
        });
        assertThat(looks.stream().map(this::shown).map(page -> page.replace("<p>set of old</p>", "")))
                .isEqualTo(before);
        assertThat(shown("/letter")).contains("<p>set of old</p>").doesNotContain("Rewritten");
        assertThat(found("words=ferry+fares")).containsExactly(edition);
    }

    private String shown(String look) {
        String page = session.get("/desk/editions/" + edition + look)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return look.startsWith("/")
                ? page
                : Jsoup.parse(page).select("main pre").text();
    }

    private List<Long> found(String query) {
        return ids("/desk/editions?digest=" + room.digest() + "&" + query);
    }

    private List<Long> ids(String path) {
        return Jsoup.parse(session.get(path).then().statusCode(200).extract().asString())
                .select("tbody th a")
                .eachAttr("href")
                .stream()
                .map(href -> Long.valueOf(href.replaceAll("\\D+", "")))
                .toList();
    }
}
