package newsfold.desk.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsfold.database.TestDatabase;
import newsfold.deliver.Messenger;
import newsfold.desk.DeskBrowser;
import newsfold.desk.DeskSession;
import newsfold.desk.Moments;
import newsfold.desk.Newsroom;
import newsfold.desk.Role;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.FeedWatch;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feeds at a glance, with a digest of three that do well and one for each kind of trouble. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FeedPagesTest {
    private static final String PASSWORD = "four quiet words here";
    private static final String FAILING = "Fen <i>District</i> \"News\"";
    private static final String SILENT = "Lantern Post";

    @TestHTTPResource
    URI server;

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Editions editions;

    @Inject
    Feeds feeds;

    @Inject
    PressRun press;

    @Inject
    FeedWatch watch;

    @Inject
    Messenger messenger;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private final String name = "ed-" + UUID.randomUUID();
    private Instant now;
    private Newsroom newsroom;
    private long digest;
    private long failing;
    private long silent;

    @BeforeEach
    void aDigestWithTroubles() {
        now = clock.instant();
        // other tests of this database leave theirs
        digests.list().forEach(other -> digests.rest(other.id()));
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 60, now);
        digest = newsroom.digest();
        failing = feed(FAILING);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update feed set succeeded = :before, failing_since = :since, failures = 12,
                            problem = address || ' has a fault of its own (503): it is asked again later.'
                        where id = :id""")
                .bind("id", failing)
                .bind("before", now.minus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC))
                .bind("since", now.minus(Duration.ofDays(4)).atOffset(ZoneOffset.UTC))
                .execute());
        silent = feed(SILENT);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into feed_day (feed_id, day, visits, failures, articles, first_at, last_at)
                        select :feed, (:now - n * interval '1 day')::date, 24, n % 7 / 6, 1 + n % 4,
                            :now - n * interval '1 day' - interval '1 hour', :now - n * interval '1 day'
                        from generate_series(6, 60) n""")
                .bind("feed", silent)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
        invitations.welcome(invitations.invite(Role.EDITOR, now), new Credentials(name, PASSWORD), now);
        session.signIn(name, PASSWORD);
    }

    private long feed(String title) {
        long id = feeds.add("https://feeds.example/" + UUID.randomUUID(), FeedKind.FEED, title, now);
        feeds.link(digest, id, "Town", 1);
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update feed set checked = :now, succeeded = :now, next_at = :now where id = :id")
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
        return id;
    }

    private Document page(String path) {
        return Jsoup.parse(session.get(path).then().statusCode(200).extract().asString());
    }

    private static List<String> names(Document page) {
        return page.select("table.feeds .name").eachText();
    }

    @Test
    void theAilingFeedsComeFirstWithSinceWhenAndWhatToDo() {
        Document page = page("/desk/feeds");
        assertThat(page.text()).contains("2 of 5 feeds need a look");
        assertThat(names(page)).hasSize(5).startsWith(FAILING, SILENT);
        Element first = page.selectFirst("table.feeds tbody tr");
        assertThat(first.text())
                .contains("Failing since " + Moments.shown(now.minus(Duration.ofDays(4)), newsroom.zone()))
                .contains("has a fault of its own (503): it is asked again later.", "It failed 12 times in a row.")
                .contains("https://feeds.example/");
        assertThat(first.select("i[class*=district]")).isEmpty();
        assertThat(page.select("table.feeds tbody tr").get(1).text())
                .contains(
                        "Silent since",
                        "has brought nothing new for 6 days, while it usually pauses for 23 hours at most");
    }

    @Test
    void theLastFortnightIsToldInWordsToo() {
        Element history =
                page("/desk/feeds").select("table.feeds tbody tr").get(1).selectFirst(".history");
        assertThat(history.select("i")).hasSize(14);
        assertThat(history.attr("role")).isEqualTo("img");
        // six days ago it brought 1 + 6 % 4 articles, the day before 1 + 7 % 4
        assertThat(history.attr("aria-label"))
                .startsWith("New articles from ")
                .contains("a figure a day: 2, 1, 4, 3, 2, 1, 4, 3, 0, 0, 0, 0, 0, 0.", "Visits failed on ");
    }

    @Test
    void theListCanBeNarrowedDown() {
        assertThat(names(page("/desk/feeds?show=look"))).containsExactly(FAILING, SILENT);
        assertThat(names(page("/desk/feeds?show=failing"))).containsExactly(FAILING);
        assertThat(names(page("/desk/feeds?show=silent"))).containsExactly(SILENT);
        assertThat(names(page("/desk/feeds?show=well"))).hasSize(3);
        assertThat(names(page("/desk/feeds?q=lantern"))).containsExactly(SILENT);
        assertThat(names(page("/desk/feeds?show=nonsense"))).hasSize(5);
        assertThat(page("/desk/feeds?q=%22%3E%3Cscript%3E").html()).doesNotContain("<script");
    }

    @Test
    void theFirstPageSaysWhichFeedsAreInTroubleForLong() {
        Document page = page("/desk");
        assertThat(page.text()).contains("2 of 5 feeds need a look");
        assertThat(page.select("section.caution").text())
                .contains("Evening Ebb: 2 feeds have been failing or silent for unusually long.")
                .contains(FAILING + ": Failing since", SILENT + ": Silent since");
        assertThat(page("/desk/coming/" + digest + "/press").text()).contains("2 of 5 feeds need a look");
    }

    @Test
    void theComingEditionAndTheOneMadeSayWhatTheyDidNotHearFromAndWhy() {
        assertThat(page("/desk/coming/" + digest + "/press")
                        .select("section.caution")
                        .text())
                .contains(
                        "Not heard from: 1 of 5 sources", FAILING + ", failing since", "has a fault of its own (503)");
        long edition = press.publish(digest, now).orElseThrow();
        assertThat(page("/desk/editions/" + edition).select("section.caution").text())
                .contains("Not heard from: 1 of 5 sources", FAILING, "has a fault of its own (503)");
        assertThat(editions.find(edition).orElseThrow().rendering().text()).contains(FAILING + " (1 of 5");
    }

    @Test
    void anEditionThatHeardFromNobodyIsShownAsOne() {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update feed set succeeded = null, failing_since = :since, failures = 9, problem = 'No way out.'
                        where id in (select feed_id from digest_feed where digest_id = :digest)""")
                .bind("digest", digest)
                .bind("since", now.minus(Duration.ofDays(4)).atOffset(ZoneOffset.UTC))
                .execute());
        press.publish(digest, now.minusSeconds(1));
        long edition = press.publish(digest, now).orElseThrow();
        assertThat(page("/desk/editions/" + edition).text())
                .contains("Nothing heard", "None of its 5 sources could be read in its time, so no letter was made.")
                .contains("Not one source was heard", "No way out.");
        assertThat(page("/desk").text()).contains("Nothing heard");
        assertThat(page("/desk/coming/" + digest + "/press").text()).contains("Not one source was heard");
    }

    @Test
    void aFeedCanBeVisitedAtOnceAndRemovedByAFormOnly() {
        String base = "/desk/feeds/" + digest + "/" + failing;
        jdbi.useHandle(handle -> handle.execute("update feed set next_at = now() + interval '6 hours'"));
        session.postWithoutToken(base + "/visit", Map.of()).then().statusCode(400);
        session.get(base + "/visit");
        assertThat(feeds.find(failing).orElseThrow().nextAt()).isAfter(clock.instant());
        session.post("/desk/feeds", base + "/visit", Map.of()).then().statusCode(303);
        assertThat(feeds.find(failing).orElseThrow().nextAt()).isBeforeOrEqualTo(clock.instant());
        session.post("/desk/feeds", base + "/remove", Map.of()).then().statusCode(303);
        assertThat(names(page("/desk/feeds"))).hasSize(4).doesNotContain(FAILING);
        session.post("/desk/feeds", base + "/remove", Map.of()).then().statusCode(404);
    }

    @Test
    void anEditorWhoLeavesAnAddressGetsANoteInTheMailbox() {
        String mail = name + "@example.org";
        session.post("/desk/account", "/desk/account/mail", Map.of("mail", "no address"))
                .then()
                .statusCode(422);
        session.post("/desk/account", "/desk/account/mail", Map.of("mail", mail))
                .then()
                .statusCode(303);
        assertThat(page("/desk/account").selectFirst("input[name=mail]").val()).isEqualTo(mail);
        jdbi.useHandle(handle -> handle.execute("delete from feed_trouble"));
        watch.watch();
        messenger.drain();
        Element letter = page("/mailbox").select("li").stream()
                .filter(each -> each.text().contains(mail))
                .findFirst()
                .orElseThrow();
        assertThat(letter.text()).contains("Newsfold: 2 feeds need a look");
        assertThat(page(letter.selectFirst("a").attr("href")).select("pre").text())
                .contains("* " + FAILING + " (Evening Ebb)", "503", "* " + SILENT + " (Evening Ebb)");
        session.post("/desk/account", "/desk/account/mail", Map.of("mail", ""))
                .then()
                .statusCode(303);
        assertThat(page("/desk/account").selectFirst("input[name=mail]").val()).isEmpty();
    }

    @Test
    void theTableFitsAPhoneAndIsUsedByKeyboard() {
        try (DeskBrowser browser = DeskBrowser.open()) {
            Page page = browser.window(server.toString(), 390, true);
            page.navigate("/desk/sign-in");
            page.getByLabel("Name").fill(name);
            page.getByLabel("Password").fill(PASSWORD);
            page.getByLabel("Password").press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Editions")))
                    .isVisible();
            shot(page, "desk-phone");
            page.navigate("/desk/feeds");
            page.locator("summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.getByText("It failed 12 times in a row.")).isVisible();
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visit now: " + FAILING)))
                    .isFocused();
            shot(page, "feeds-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isEqualTo(0);
            page.setViewportSize(1280, 900);
            shot(page, "feeds-wide");
            assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isEqualTo(0);
        }
    }

    private static void shot(Page page, String shown) {
        String folder = System.getProperty("desk.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, shown + ".png")));
        }
    }
}
