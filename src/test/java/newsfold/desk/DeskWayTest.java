package newsfold.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import newsfold.database.TestDatabase;
import newsfold.deliver.Sender;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import org.assertj.core.api.Assertions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An editor's first morning in a real browser: the one-time link, a look, an edition, sending it and sending it again. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeskWayTest {
    private static final String PASSWORD = "four quiet words here";
    private static DeskBrowser browser;

    @TestHTTPResource
    URI server;

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    PressRun press;

    @Inject
    Sender sender;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @BeforeAll
    static void openBrowser() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromTheOneTimeLinkToASecondSending() {
        Instant now = clock.instant();
        Newsroom.open(jdbi, digests, "Morning Tide", 60, now)
                .reader("ann@readers.example", now)
                .reader("ben@readers.example", now);
        Page page = browser.window(server.toString(), 1280, false);
        takePlace(page, "Vera");

        page.getByRole(AriaRole.LINK, named("Today, as it stands now: Morning Tide"))
                .click();
        page.getByRole(AriaRole.LINK, named("Preview")).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("It goes to 2 readers");
        assertThat(page.frameLocator("iframe")
                        .getByRole(
                                AriaRole.HEADING,
                                new FrameLocator.GetByRoleOptions()
                                        .setName("Ferry fares fall as the second boat returns")))
                .isVisible();
        page.getByRole(AriaRole.LINK, named("Make it now …")).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 letters will wait 60 minutes");
        shot(page, "press");
        page.getByRole(AriaRole.BUTTON, button("Make the edition now")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The edition is made.");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 letters are waiting");
        String edition = page.url().replaceFirst("\\?.*", "");

        page.getByRole(AriaRole.BUTTON, button("Hold")).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 letters are held back");
        page.getByRole(AriaRole.LINK, named("Preview")).click();
        page.getByRole(AriaRole.LINK, named("Plain text")).click();
        assertThat(page.getByLabel("The letter as plain text")).containsText("reader@example.org");
        page.getByRole(AriaRole.LINK, named("Source")).click();
        assertThat(page.getByLabel("The whole message")).containsText("List-Unsubscribe-Post");
        page.navigate(edition);

        page.getByRole(AriaRole.LINK, named("Send now …")).click();
        page.getByRole(AriaRole.BUTTON, button("Send 2 letters")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The letters go out now.");
        sender.drain();
        page.navigate(edition);
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 letters are taken by their servers");
        shot(page, "edition");

        page.getByLabel("One address:").check();
        page.getByLabel("The one address").fill("ben@readers.example");
        page.getByRole(AriaRole.BUTTON, button("Count the letters …")).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("One letter goes to ben@readers.example");
        page.getByRole(AriaRole.BUTTON, button("Send one letter")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 letter is on its way again.");
        sender.drain();

        page.getByRole(AriaRole.LINK, named("The whole ledger, address by address"))
                .click();
        Locator rows = page.getByRole(AriaRole.ROW);
        assertThat(rows.filter(having("ann@readers.example"))).hasCount(1);
        assertThat(rows.filter(having("ben@readers.example"))).hasCount(2);
        assertThat(rows.filter(having("Taken by its server"))).hasCount(3);
        shot(page, "ledger");

        page.getByRole(AriaRole.BUTTON, button("Sign out")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are signed out.");
        page.navigate(edition);
        assertThat(page).hasURL(Pattern.compile(".*/desk/sign-in$"));
    }

    @Test
    void whatReadersSeeFitsAPhoneInTheDark() {
        Page page = browser.window(server.toString(), 390, true);
        for (String path : new String[] {"/", "/mailbox"}) {
            page.navigate(path);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasCount(1);
            Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("pixels that %s is too wide", path)
                    .isEqualTo(0);
        }
    }

    @Test
    void theKeyboardFindsTheContentFirst() {
        Page page = browser.window(server.toString(), 1280, false);
        takePlace(page, "Otto");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.LINK, named("To the content"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    private void takePlace(Page page, String name) {
        page.navigate("/desk/welcome/" + invitations.invite(Role.ADMINISTRATOR, clock.instant()));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Password once more").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, button("Take my place")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Welcome");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("Password").press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Editions"))).isVisible();
        shot(page, "editions");
    }

    private static void shot(Page page, String name) {
        String folder = System.getProperty("desk.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return named(name);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
