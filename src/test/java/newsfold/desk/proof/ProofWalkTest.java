package newsfold.desk.proof;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.database.TestDatabase;
import newsfold.desk.Axe;
import newsfold.desk.DeskBrowser;
import newsfold.desk.Newsroom;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import org.assertj.core.api.Assertions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor looks at the very letter and decides, in a real browser, on a desk and on a phone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProofWalkTest {
    private static final String FERRY = "Ferry fares fall as the second boat returns";

    private static DeskBrowser browser;

    @TestHTTPResource("/")
    URI server;

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private Newsroom newsroom;

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

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void fromTheDigestsSettingToTheLetterThatGoesOut(int width, boolean dark) {
        String size = width + (dark ? "-dark" : "-light");
        String title = "Morning Tide " + size;
        String address = "nora-" + width + "@readers.example";
        newsroom = Newsroom.open(jdbi, digests, title, 0, clock.instant()).reader(address, clock.instant());
        Page page = browser.window(server.toString(), width, dark);
        signIn(page, Role.ADMINISTRATOR);

        // the setting
        page.navigate("/desk/digests/" + newsroom.digest());
        radio(page, "An editor: without an approval").check();
        Locator setting = page.getByRole(AriaRole.REGION, name("Who decides that letters leave"));
        setting.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("from the next edition on");

        // Today says it, and leads to the letter
        page.navigate("/desk/coming/" + newsroom.digest());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Not approved yet");
        link(page, "Look at the letter, and approve it").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("It goes to one reader");
        assertThat(heading(letter(page), FERRY)).isVisible();
        sound(page, "proof-" + size);

        // on a phone, in the dark, without pictures
        link(page, "Phone").click();
        Assertions.assertThat(page.locator("iframe").boundingBox().width).isBetween(300.0, 402.0);
        link(page, "Dark").click();
        assertThat(page.locator("iframe")).hasAttribute("title", "The letter on a phone in the dark");
        assertThat(letter(page).locator("body")).hasCSS("background-color", "rgb(18, 18, 16)");
        sound(page, "proof-phone-" + size);
        link(page, "No pictures").click();
        link(page, "Light").click();
        assertThat(letter(page).locator("body")).hasCSS("background-color", "rgb(239, 236, 228)");
        link(page, "Plain text").click();
        assertThat(page.getByLabel("The letter as plain text")).containsText(FERRY);
        link(page, "Source").click();
        assertThat(page.getByLabel("The whole message"))
                .containsText("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        sound(page, "proof-source-" + size);
        tab(page, "Checks").click();
        assertThat(page.getByRole(AriaRole.MAIN))
                .containsText("There are HTML tags in the plain text. Look for a headline");
        sound(page, "proof-checks-" + size);
        tab(page, "Changes").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("There is no edition with stories before it");

        // as a subscriber
        page.getByLabel("As a subscriber: name or address").fill(address.substring(0, 6));
        page.getByLabel("As a subscriber: name or address").press("Enter");
        sound(page, "proof-readers-" + size);
        link(page, address).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("The letter that " + address + " gets");
        assertThat(letter(page).locator("body")).containsText(address);

        // approved, then it is made and leaves
        link(page, "As somebody who reads everything").click();
        button(page, "Approve what I see").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("what you saw is what goes out");
        newsroom.article("Lighthouse lamp goes out at noon", "Tide Times", clock.instant());
        page.reload();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("It stands otherwise now than it was approved");
        link(page, "What has changed since").click();
        assertThat(page.getByRole(AriaRole.HEADING, name("Lighthouse lamp goes out at noon"))
                        .getByRole(AriaRole.INSERTION))
                .isVisible();
        sound(page, "proof-changes-" + size);
        link(page, "Make it now …").click();
        button(page, "Make the edition now").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Approved by");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("One letter is on the way");
        link(page, "Preview").click();
        assertThat(heading(letter(page), FERRY)).isVisible();
        assertThat(letter(page).locator("body")).not().containsText("Lighthouse");
        sound(page, "proof-made-" + size);

        // the next one nobody approves: it waits in sight, and leaves when somebody does
        long waiting =
                press.publish(newsroom.digest(), clock.instant().plusSeconds(1)).orElseThrow();
        page.navigate("/desk");
        assertThat(page.getByRole(AriaRole.ALERT).filter(having(title))).containsText("waits for approval");
        sound(page, "editions-waiting-" + size);
        page.navigate("/desk/editions/" + waiting);
        sound(page, "edition-waiting-" + size);
        link(page, "Approve and send …").click();
        sound(page, "approve-" + size);
        button(page, "Approve, and send one letter").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Approved. The letters go out now.");
    }

    @Test
    void whatWasSeenIsNotedByItselfAndChangesAreToldAgainstIt() {
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 0, clock.instant());
        Page page = browser.window(server.toString(), 1280, false);
        signIn(page, Role.EDITOR);
        page.waitForResponse(
                Pattern.compile(".*/proof/seen"), () -> page.navigate("/desk/coming/" + newsroom.digest() + "/proof"));
        newsroom.article("Lighthouse lamp goes out at noon", "Tide Times", clock.instant());
        page.navigate("/desk/coming/" + newsroom.digest() + "/proof");
        tab(page, "Changes").click();
        link(page, "What I saw last").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("1 new, 0 gone, 0 changed, 3 as they were");
        assertThat(page.getByRole(AriaRole.HEADING, name("Lighthouse lamp goes out at noon"))
                        .getByRole(AriaRole.INSERTION))
                .isVisible();
    }

    /** By where the links and forms of the pages lead that whoever only looks is shown. */
    @Test
    void whoOnlyLooksIsShownNothingThatIsRefused() {
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 0, clock.instant())
                .reader("onlooker-test@readers.example", clock.instant());
        long edition = press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        newsroom.article("Lighthouse lamp goes out at noon", "Tide Times", clock.instant());
        Page page = browser.window(server.toString(), 1280, false);
        signIn(page, Role.READER);
        String coming = "/desk/coming/" + newsroom.digest();
        Set<String> targets = new HashSet<>();
        for (String path : List.of(
                "/desk",
                coming,
                coming + "/proof",
                coming + "/proof?view=changes",
                coming + "/press",
                coming + "/left",
                coming + "/merging",
                "/desk/editions/" + edition,
                "/desk/editions/" + edition + "/proof",
                "/desk/digests",
                "/desk/digests/" + newsroom.digest(),
                "/desk/feeds",
                "/desk/outlets",
                "/desk/account")) {
            page.navigate(path);
            for (Locator link : page.locator("a[href^='/desk']").all()) {
                String target = link.getAttribute("href");
                if (targets.add(target.replaceFirst("#.*", ""))) {
                    Assertions.assertThat(page.request().get(target).status())
                            .as("%s, from %s", target, path)
                            .isNotEqualTo(403);
                }
            }
            Assertions.assertThat(
                            page
                                    .locator("main form[method=post], main form[method=post] button, main input[form]")
                                    .all()
                                    .stream()
                                    .filter(Locator::isVisible)
                                    .filter(each -> !path.equals("/desk/account"))
                                    .map(each -> String.valueOf(each.evaluate("e => e.outerHTML.slice(0, 120)"))))
                    .as("what can be pressed on %s", path)
                    .isEmpty();
        }
    }

    private void signIn(Page page, Role role) {
        String name = Places.take(invitations, role, clock.instant());
        page.navigate("/desk/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(Places.PASSWORD);
        page.getByLabel("Password").press("Enter");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Editions").setLevel(1)))
                .isVisible();
    }

    private static FrameLocator letter(Page page) {
        return page.frameLocator("iframe");
    }

    private static Locator heading(FrameLocator frame, String name) {
        return frame.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .first();
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, name(name));
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Axe finds nothing, nothing is wider than the window, and there is a picture of it where one is wished for. */
    private static void sound(Page page, String name) {
        String folder = System.getProperty("desk.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
        Assertions.assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the window: %s", name)
                .isLessThanOrEqualTo(0);
        Assertions.assertThat(Axe.findingsAsShown(page)).as(name).isEmpty();
    }
}
