package newsfold.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import newsfold.desk.DeskBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An editor in a browser, at a desk and on a phone: takes in a paper by its site, sees it fail, and says who it is. */
class FeedsAndOutletsIT {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final String DIGEST = "The Orrin Letter";
    private static final String OTHER_NAME = "Wend Valley Lantern";
    private static final String PASSWORD = "a long walk by the Wend";

    /** Milliseconds: a site is asked one request after the other. */
    private static final LocatorAssertions.ContainsTextOptions LOOKING =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir
    Path folder;

    private final int port = RunningPress.freePort();
    private InventedTown town;
    private InventedSite site;
    private PressDatabase database;

    @BeforeEach
    void setUp() throws Exception {
        town = new InventedTown();
        site = new InventedSite();
        database = new PressDatabase(folder);
        RunningPress made = RunningPress.run(
                folder,
                Map.of(),
                "import-opml",
                town.opml(folder.resolve("town.opml")).toString(),
                "--digest",
                "orrin",
                "--title",
                DIGEST,
                "--from",
                "The Orrin Letter <letter@orrin.example>",
                "--cron",
                "0 0 7 1 1 ? 2099",
                "--zone",
                "Europe/Oslo");
        assertThat(made.exitCode()).as(made.output()).isZero();
    }

    @AfterEach
    void close() {
        town.close();
        site.close();
    }

    @Test
    void aFeedIsFoundByItsSiteAndSeenToFailAndTwoNamesBecomeOneOutlet() throws Exception {
        try (RunningPress press = RunningPress.serve(folder, settings());
                DeskBrowser browser = DeskBrowser.open()) {
            String welcome = press.await(Pattern.compile("(/desk/welcome/\\S+)"));
            Page page = browser.window("http://localhost:" + port, DESK, false);
            signIn(page, welcome);

            addTheNewsOfTheSite(page);
            press.await(
                    () -> database.count("article") == InventedTown.ARTICLES + 1,
                    "the articles of the town and the site");
            go(page, "Feeds");
            assertThat(row(page, "Lantern news")).containsText("Well");

            page.setViewportSize(PHONE, 844);
            site.fallIll();
            seeTheFeedFail(press, page);

            assertThat(outletsOfTheFootbridge(page)).containsText("Reported by 4 outlets");
            joinTheOutlets(page);
            Locator joined = outletsOfTheFootbridge(page);
            assertThat(joined).containsText("Reported by 3 outlets");
            assertThat(joined).containsText(OTHER_NAME);
            assertThat(joined).not().containsText(InventedSite.OUTLET);
        }
    }

    private static void signIn(Page page, String welcome) {
        page.navigate(welcome);
        page.getByLabel("Name").fill("greta");
        page.getByLabel("Password", exactly()).fill(PASSWORD);
        page.getByLabel("Password once more").fill(PASSWORD);
        press(page, "Take my place");
        page.getByLabel("Name").fill("greta");
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        assertThat(heading(page, "Editions")).isVisible();
    }

    private void addTheNewsOfTheSite(Page page) {
        go(page, "Feeds");
        link(page, "Add a feed to " + DIGEST).click();
        page.getByLabel("Address of the site").fill("http://" + site.host() + "/");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText("2 feeds were found for http://" + site.host(), LOOKING);
        assertThat(page.getByRole(AriaRole.RADIO)).hasCount(2);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Lantern news"))
                .check();
        page.getByLabel("Section").selectOption("Town");
        fits(page);
        press(page, "Add to " + DIGEST);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The feed is added");
    }

    private void seeTheFeedFail(RunningPress press, Page page) {
        go(page, "Feeds");
        Locator row = row(page, "Lantern news");
        row.getByLabel("More on Lantern news").click();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Visit now: Lantern news"))
                .click();
        press.await(() -> database.count("feed where failures > 0") == 1, "the visit that fails");
        page.getByLabel("Show", exactly()).selectOption("Failing or gone");
        press(page, "Show");
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasCount(1);
        assertThat(row(page, "Lantern news")).containsText("Failing");
        assertThat(row(page, "Lantern news"))
                .containsText(
                        "http://" + site.host() + "/news.xml has a fault of its own (503): it is asked again later.");
        fits(page);
    }

    private static void joinTheOutlets(Page page) {
        go(page, "Outlets");
        fits(page);
        link(page, InventedSite.OUTLET).click();
        page.getByLabel("It is the same as").fill(OTHER_NAME);
        press(page, "Join");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It holds from the next edition on");
        assertThat(heading(page, OTHER_NAME)).isVisible();
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(InventedSite.OUTLET))
                        .first())
                .isVisible();
        fits(page);
        go(page, "Outlets");
        assertThat(link(page, OTHER_NAME)).hasCount(1);
        assertThat(link(page, InventedSite.OUTLET)).hasCount(0);
    }

    /** In the preview of the letter, at both sizes. */
    private static Locator outletsOfTheFootbridge(Page page) {
        go(page, "Editions");
        link(page, "Today, as it stands now: " + DIGEST).click();
        fits(page);
        link(page, "Preview").click();
        fits(page);
        page.setViewportSize(DESK, 900);
        fits(page);
        page.setViewportSize(PHONE, 844);
        FrameLocator letter = page.frameLocator("iframe[title='The letter']");
        return letter.getByText("Reported by").first().locator("xpath=..");
    }

    private static Locator row(Page page, String feed) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(feed))));
    }

    private static void go(Page page, String place) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Desk"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(place).setLevel(1)))
                .isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    /** Nothing stands out on the right. */
    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0);
    }

    private Map<String, String> settings() {
        return Map.of(
                "newsfold.port",
                "" + port,
                "newsfold.gather.allow-private",
                town.host() + "," + site.host(),
                "newsfold.gather.host-delay",
                "0s",
                "newsfold.timetable.gather-every",
                "1s");
    }
}
