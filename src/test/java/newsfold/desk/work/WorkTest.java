package newsfold.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskBrowser;
import newsfold.desk.DeskSession;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Invitations;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WorkTest {
    @TestHTTPResource
    URL server;

    @Inject
    Invitations invitations;

    @Inject
    Works works;

    @Inject
    WorkFiles files;

    @Inject
    Workers workers;

    @Inject
    Knitting knitting;

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private DeskSession session;

    /** Goes on until it is told to finish; in the midst of it somebody can look, or cancel it. */
    @ApplicationScoped
    static class Knitting implements Task {
        private volatile CountDownLatch finish = new CountDownLatch(0);

        void goOn() {
            finish = new CountDownLatch(1);
        }

        void finish() {
            finish.countDown();
        }

        @Override
        public String kind() {
            return "knitting";
        }

        @Override
        public Outcome run(Course course) throws RefusedException, IOException {
            if (course.asked("wool").isEmpty()) {
                throw new RefusedException("There is no <b>wool</b>.");
            }
            try {
                for (int row = 0; !finish.await(10, TimeUnit.MILLISECONDS); row++) {
                    course.reached(Math.min(40, row), 100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                course.reached(0, 100);
            }
            try (OutputStream out = course.result("scarf.csv")) {
                byte[] row = ("row of " + course.asked("wool") + "\r\n").getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < 60_000; i++) {
                    out.write(row);
                }
            }
            return new Outcome("A scarf of " + course.asked("wool") + ".", null);
        }
    }

    @BeforeEach
    void sitDown() {
        session = Places.session(invitations, Role.EDITOR, clock.instant());
        knitting.finish();
    }

    @Test
    void whatEndsAtOnceIsThereAtOnce() {
        Work work = begin("blue");
        assertThat(work.state()).isEqualTo(Work.State.DONE);
        Response file = session.get("/desk/work/" + work.id() + "/file");
        file.then().statusCode(200).header("Content-Disposition", containsString("scarf.csv"));
        assertThat(file.asString()).hasSize(60_000 * "row of blue\r\n".length()).endsWith("row of blue\r\n");
    }

    @Test
    void whatTakesLongerGoesOnWhenItIsLeftAndIsThereWhenOneComesBack() throws Exception {
        knitting.goOn();
        Work work = begin("red");
        assertThat(work.isRunning()).isTrue();
        session.get("/desk/work").then().body(containsString("Knit red")).body(containsString("Under way"));
        session.get("/desk/work/" + work.id())
                .then()
                .body(containsString("40 of 100"))
                .body(containsString("hx-trigger=\"every 1s\""))
                .body(containsString("http-equiv=\"refresh\""));
        session.get("/desk/work/" + work.id() + "/file").then().statusCode(404);
        knitting.finish();
        assertThat(await(work, each -> !each.isRunning()).state()).isEqualTo(Work.State.DONE);
        session.get("/desk/work/" + work.id())
                .then()
                .body(containsString("A scarf of red."))
                .body(not(containsString("hx-trigger")));
    }

    @Test
    void whatIsCancelledEndsAndCanBeBegunOnceMore() throws Exception {
        knitting.goOn();
        Work work = begin("green");
        String page = "/desk/work/" + work.id();
        session.post(page, page + "/cancel", Map.of()).then().statusCode(303);
        assertThat(await(work, each -> !each.isRunning()).state()).isEqualTo(Work.State.CANCELLED);
        session.get(page).then().body(containsString("Cancelled by "));
        knitting.finish();
        session.post(page, page + "/again", Map.of()).then().statusCode(303);
        assertThat(await(work, Work::isDone).said()).isEqualTo("A scarf of green.");
        session.post(page, page + "/again", Map.of()).then().header("Location", containsString("work_has_ended"));
    }

    @Test
    void whatCannotBeDoneSaysWhyAsText() {
        Work work = begin("");
        assertThat(work.state()).isEqualTo(Work.State.FAILED);
        session.get("/desk/work/" + work.id()).then().body(containsString("There is no &lt;b&gt;wool&lt;/b&gt;."));
    }

    @Test
    void workWhoseProgramDiedSaysThatItWasInterrupted() throws Exception {
        Work work = works.begin(order("grey"), null, clock.instant());
        jdbi.useHandle(
                handle -> handle.execute("update work set seen = now() - interval '1 minute' where id = ?", work.id()));
        assertThat(await(work, each -> !each.isRunning()).state()).isEqualTo(Work.State.INTERRUPTED);
        session.get("/desk/work/" + work.id())
                .then()
                .body(containsString("The program ended in the midst of it"))
                .body(containsString("Begin it once more"));
    }

    @Test
    void aProgramThatStopsSaysItOfItsWork() throws Exception {
        Workers others = new Workers(works, files, List.of(knitting), json, clock);
        knitting.goOn();
        Work work = others.start(order("black"));
        assertThat(work.isRunning()).isTrue();
        others.stop(new io.quarkus.runtime.ShutdownEvent());
        assertThat(works.find(work.id()).orElseThrow().state()).isEqualTo(Work.State.INTERRUPTED);
    }

    @Test
    void filesAreKeptForADayAndLinesForAMonth() {
        Work work = begin("white");
        age(work, Duration.ofHours(25));
        works.forgetOld(clock.instant());
        session.get("/desk/work/" + work.id()).then().statusCode(200).body(containsString("and is gone"));
        age(work, Duration.ofDays(31));
        works.forgetOld(clock.instant());
        session.get("/desk/work/" + work.id()).then().statusCode(404);
    }

    @Test
    void whoOnlyReadsTheDeskSeesNoWorkAndCancelsNone() {
        Work work = begin("pink");
        DeskSession reader = Places.session(invitations, Role.READER, clock.instant());
        reader.get("/desk/work").then().statusCode(403);
        reader.get("/desk/work/" + work.id() + "/file").then().statusCode(403);
        reader.post("/desk/account", "/desk/work/" + work.id() + "/cancel", Map.of())
                .then()
                .statusCode(403);
    }

    /** The page follows by itself, by its script or without one; so does the list, on which the work is found again. */
    @Test
    void inABrowserWorkIsFollowedLeftAndComeBackTo() throws Exception {
        try (DeskBrowser browser = DeskBrowser.open()) {
            knitting.goOn();
            Work work = begin("plaid");
            String name = Places.take(invitations, Role.EDITOR, clock.instant());
            Page page = signedIn(browser.window(server.toString(), 390, true), name);
            Page plain = signedIn(browser.plainWindow(server.toString()), name);
            page.navigate("/desk/work/" + work.id());
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.PROGRESSBAR))
                    .hasAttribute("value", "40");
            plain.navigate("/desk/work/" + work.id());
            PlaywrightAssertions.assertThat(plain.getByRole(AriaRole.MAIN)).containsText("40 of 100");
            page.navigate("/desk");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Work under way"))
                    .click();
            Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Knit plaid"));
            PlaywrightAssertions.assertThat(row).containsText("Under way");
            knitting.finish();
            PlaywrightAssertions.assertThat(row).containsText("A scarf of plaid.");
            PlaywrightAssertions.assertThat(plain.getByRole(AriaRole.STATUS)).hasText("A scarf of plaid.");
            row.getByRole(AriaRole.LINK).click();
            Download file = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fetch scarf.csv"))
                            .click());
            assertThat(file.suggestedFilename()).isEqualTo("scarf.csv");
        }
    }

    private static Page signedIn(Page page, String name) {
        page.navigate("/desk/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(Places.PASSWORD);
        page.getByRole(AriaRole.BUTTON).click();
        return page;
    }

    private Work begin(String wool) {
        return workers.start(order(wool));
    }

    private static Order order(String wool) {
        return new Order("knitting", "Knit " + wool, "Greta", Map.of("wool", wool));
    }

    private void age(Work work, Duration age) {
        Instant then = clock.instant().minus(age);
        jdbi.useHandle(handle -> handle.execute(
                "update work set ended = ? where id = ?", then.atOffset(java.time.ZoneOffset.UTC), work.id()));
    }

    private Work await(Work work, Predicate<Work> wanted) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            Work now = works.find(work.id()).orElseThrow();
            if (wanted.test(now)) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError(works.find(work.id()).orElseThrow());
    }
}
