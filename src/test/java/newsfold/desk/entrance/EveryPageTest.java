package newsfold.desk.entrance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.database.TestDatabase;
import newsfold.deliver.Suppressions;
import newsfold.desk.Axe;
import newsfold.desk.DeskBrowser;
import newsfold.desk.DeskSession;
import newsfold.desk.Newsroom;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Routes.Route;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import newsfold.subscribers.Subscribers;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goes to every page that the desk declares, whichever there are: it has to fit a phone, axe has to find nothing, and the
 * keyboard has to reach everything in the order of the page, visibly. Pictures of the main pages lie in target/desk afterwards;
 * with -Dnewsfold.pictures=.images those of the README are made, too.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryPageTest {
    private static final List<String> MAIN_PAGES = List.of(
            "/desk",
            "/desk/coming/{digest}",
            "/desk/editions/{id}",
            "/desk/editions/{id}/ledger",
            "/desk/editions",
            "/desk/feeds",
            "/desk/subscribers/{digest}",
            "/desk/digests/{id}",
            "/desk/work",
            "/desk/journal",
            "/desk/sign-in");

    /** Where an address alone shows nothing. */
    private static final Map<String, String> QUERIES = Map.of(
            "/desk/editions/{id}/resend", "?to=all",
            "/desk/suppressions/one", "?address=quiet@readers.example");

    private static final Map<String, String> IN_README =
            Map.of("/desk/editions/{id}", "desk.png", "/desk/coming/{digest}", "today.png");

    private static DeskBrowser browser;

    @TestHTTPResource
    URL server;

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Subscribers subscribers;

    @Inject
    Suppressions suppressions;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final Map<String, String> names = new TreeMap<>();
    private List<Long> others = List.of();
    private long edition;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void fillTheHouse() {
        Instant now = clock.instant();
        // what other tests made would stand on the pages, many of one name
        others = jdbi.withHandle(
                handle -> handle.createQuery("update digest set resting = true where not resting returning id")
                        .mapTo(Long.class)
                        .list());
        Newsroom room = Newsroom.open(jdbi, digests, "Morning Tide", 60, now);
        for (String[] each : new String[][] {
            {"Harbour bridge closed after a barge strikes its pier", "Shore Gazette"},
            {"Barge strikes the harbour bridge; its pier is looked at", "The Quay Courier"},
            {"Oyster beds reopen after three clean samples", "Salt & Sail"},
            {"Library to stay open on Sundays from spring", "Shore Gazette"},
            {"Tide clock on the market square runs again", "The Quay Courier"}
        }) {
            room.article(each[0], each[1], now.minusSeconds(900));
        }
        room.reader("ann.lee@readers.example", now)
                .reader("ben@other.example", now)
                .reader("quiet@readers.example", now);
        suppressions.add("quiet@readers.example", "asked by telephone", "Greta", now);
        edition = press.publish(room.digest(), now).orElseThrow();
        jdbi.useHandle(handle -> handle.execute(
                "update delivery set state = 'REFUSED', code = 550, reply = '5.1.1 no such user' where edition_id = ?"
                        + " and address like 'ben@%'",
                edition));
        room.article("Night ferry runs again after the storm", "Salt & Sail", now);
        names.put("digest", Long.toString(room.digest()));
        names.put("feed", one("select min(feed_id) from digest_feed where digest_id = " + room.digest()));
        names.put("article", one("select max(id) from article"));
        names.put(
                "subscriber",
                Long.toString(subscribers
                        .find("ann.lee@readers.example")
                        .orElseThrow()
                        .id()));
        names.put("secret", invitations.invite(now));
        DeskSession chief = Places.session(invitations, Role.ADMINISTRATOR, now);
        names.put(
                "outlet",
                Jsoup.parse(chief.get("/desk/outlets").asString())
                        .select("a[href^=/desk/outlets/one]")
                        .attr("href")
                        .replaceFirst("^[^?]*", ""));
        String importing = "/desk/subscribers/" + room.digest() + "/import";
        String checked = chief.request()
                .multiPart("token", chief.token(importing))
                .multiPart(
                        "file",
                        "readers.csv",
                        "email\ncy@readers.example\nno address\n".getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post(importing + "/check")
                .header("Location");
        names.put("work", checked.replaceAll(".*/", ""));
        chief.post("/desk/editions/" + edition + "/ledger", "/desk/editions/" + edition + "/ledger/export", Map.of());
    }

    @AfterEach
    void leaveTheOthersAsTheyWere() {
        jdbi.useHandle(handle -> handle.createUpdate("update digest set resting = false where id = any(:ids)")
                .bindArray("ids", Long.class, others)
                .execute());
    }

    @Test
    void everyPageIsOpenToEverybody() {
        Page chief = signedIn();
        Page stranger = window();
        List<String> seen = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        SoftAssertions all = new SoftAssertions();
        for (Route route : Routes.of("newsfold.desk")) {
            if (!route.method().equals("GET") || !route.path().startsWith("/desk") || isStream(route)) {
                continue;
            }
            Right right = Rights.find("GET", route.sample()).orElseThrow().right();
            Page page = right.role() == null ? stranger : chief;
            String address = address(route);
            if (!isPage(page, address)) {
                continue;
            }
            seen.add(route.path());
            if (MAIN_PAGES.contains(plain(route))) {
                pictures(page, plain(route));
                pictureForReadme(page, plain(route));
            }
            look(page, 390, true);
            findings.addAll(Axe.findingsAsShown(page));
            all.assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("pixels that %s is too wide for a phone", address)
                    .isEqualTo(0);
            look(page, 1280, false);
            findings.addAll(Axe.findingsAsShown(page));
            all.assertThat(page.locator("h1").count())
                    .as("headings of %s", address)
                    .isEqualTo(1);
            all.assertThat(Keyboard.complaints(page))
                    .as("the keyboard on %s", address)
                    .isEmpty();
        }
        all.assertThat(findings).isEmpty();
        all.assertThat(seen.stream().map(EveryPageTest::plain).toList())
                .hasSizeGreaterThan(36)
                .containsAll(MAIN_PAGES)
                .contains("/desk/outlets/one", "/desk/work/{work}", "/desk/subscribers/{digest}/import/{work}");
        all.assertAll();
    }

    /** Its address with what there is. */
    private String address(Route route) {
        String plain = plain(route);
        Matcher brace = Pattern.compile("\\{(\\w+)}").matcher(plain);
        StringBuilder address = new StringBuilder();
        while (brace.find()) {
            String name = brace.group(1);
            String known = name.equals("id")
                    ? plain.startsWith("/desk/digests") ? names.get("digest") : Long.toString(edition)
                    : names.get(name);
            Assertions.assertThat(known)
                    .as("what {%s} of %s stands for: say it here", name, route)
                    .isNotNull();
            brace.appendReplacement(address, Matcher.quoteReplacement(known));
        }
        brace.appendTail(address);
        return address + (plain.equals("/desk/outlets/one") ? names.get("outlet") : QUERIES.getOrDefault(plain, ""));
    }

    /** Without the rules for what may stand in its braces. */
    private static String plain(Route route) {
        return plain(route.path());
    }

    private static String plain(String path) {
        return path.replaceAll("\\{(\\w+)[^}]*}", "{$1}");
    }

    private static boolean isStream(Route route) {
        return route.path().endsWith("/live") || route.path().endsWith("/progress");
    }

    /** Letters in frames, files and what leads elsewhere are none. */
    private static boolean isPage(Page page, String address) {
        var answer = page.request()
                .get(
                        address,
                        com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0));
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")
                || answer.headers().getOrDefault("content-security-policy", "").contains("sandbox")
                || !answer.text().contains("<main")
                || answer.status() / 100 == 3) {
            return false;
        }
        Response shown = page.navigate(address);
        Assertions.assertThat(shown.status()).as(address).isIn(200, 404, 410);
        return true;
    }

    private static void look(Page page, int width, boolean dark) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static void pictures(Page page, String path) {
        String name = path.replaceAll("\\{\\w+}", "one").replaceAll("\\W+", "-").replaceAll("^-", "");
        for (int width : new int[] {390, 1280}) {
            for (boolean dark : new boolean[] {false, true}) {
                look(page, width, dark);
                Path file = Path.of("target", "desk", name + "-" + width + (dark ? "-dark" : "") + ".png");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
                Assertions.assertThat(file).isNotEmptyFile();
            }
        }
    }

    private static void pictureForReadme(Page page, String path) {
        String folder = System.getProperty("newsfold.pictures");
        String name = IN_README.get(path);
        if (folder != null && name != null) {
            look(page, 1000, false);
            page.setViewportSize(1000, 1640);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)));
        }
    }

    private String one(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private Page window() {
        return browser.window(server.toString(), 1280, false);
    }

    private Page signedIn() {
        Page page = window();
        page.navigate("/desk/sign-in");
        page.getByLabel("Name").fill(Places.take(invitations, Role.ADMINISTRATOR, clock.instant()));
        page.getByLabel("Password").fill(Places.PASSWORD);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        assertThat(page.locator("h1")).isVisible();
        return page;
    }
}
