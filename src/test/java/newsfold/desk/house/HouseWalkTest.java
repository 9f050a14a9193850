package newsfold.desk.house;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsfold.database.TestDatabase;
import newsfold.desk.DeskBrowser;
import newsfold.desk.Newsroom;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Digests;
import org.assertj.core.api.Assertions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator runs the house in a real browser, finding things by what they are called. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HouseWalkTest {
    private static DeskBrowser browser;

    @TestHTTPResource
    URL server;

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @BeforeAll
    static void open() {
        browser = DeskBrowser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true"})
    void anAdministratorRunsTheHouse(int width, boolean dark) {
        Newsroom room = Newsroom.open(jdbi, digests, "House Walk " + width, 60, clock.instant());
        Page page = signedIn(width, dark);
        List<String> dialogs = new ArrayList<>();
        page.onDialog((Dialog dialog) -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });

        String name = Places.take(invitations, Role.EDITOR, clock.instant());
        link(page, "House").click();
        link(page, "Editors").click();
        page.getByLabel("Role of " + name).selectOption("Reader of the desk");
        button(page, "Give " + name + " this role").click();
        says(page, "The role is changed.");
        button(page, "Close the place of " + name).click();
        says(page, "The place is closed");
        button(page, "Open the place of " + name + " again").click();
        says(page, "open again");
        button(page, "Make a link by which " + name + " sets a new password").click();
        says(page, "Give this link to " + name);
        page.getByLabel("As", exact()).selectOption("Reader of the desk");
        button(page, "Make a link").click();
        says(page, "Give this link to the person you invite");

        link(page, "Digests").click();
        link(page, "Make a digest").click();
        page.getByLabel("Title").fill("Walked <script>alert(1)</script> " + width);
        page.getByLabel("Short name").fill("walked-" + width);
        page.getByLabel("Sat").uncheck();
        page.getByLabel("Sun").uncheck();
        page.getByLabel("Time of the day").fill("05:45");
        page.getByLabel("Time zone").fill("Europe/Nowhere");
        page.getByLabel("Sections").fill("Town\nSea");
        page.getByLabel("Sender").fill("Walk <news@tide.example>");
        button(page, "Make it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Europe/Nowhere” is no time zone");
        page.getByLabel("Time zone").fill("Europe/Lisbon");
        button(page, "Show the next ten times").click();
        assertThat(page.getByRole(AriaRole.REGION, named("When it comes")).getByRole(AriaRole.LISTITEM))
                .hasCount(14);
        assertThat(page.getByRole(AriaRole.REGION, named("When it comes"))).containsText("the clocks go");
        shot(page, "digest-" + width);
        button(page, "Make it").click();
        says(page, "The digest is made");

        link(page, "Feeds").first().click();
        page.getByLabel("Name or address").fill("Salt & Sail");
        button(page, "Show").click();
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("House Walk " + width))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Salt & Sail"))
                .click();
        button(page, "Pause it").click();
        says(page, "The feed is paused");
        button(page, "Resume it").click();
        says(page, "The feed is resumed");
        page.getByLabel("Section").selectOption("Sea");
        page.getByLabel("Weight").fill("2.5");
        button(page, "Save").click();
        says(page, "Noted.");
        shot(page, "feed-" + width);

        page.navigate("/desk/subscribers/" + room.digest());
        page.getByLabel("Address", exact()).fill("cleo" + width + "@readers.example");
        button(page, "Add").click();
        says(page, "The subscriber is added.");
        link(page, "Import a CSV file").click();
        String csv = "email,name\ndan" + width + "@readers.example,<b>Dan</b>\ncleo" + width
                + "@readers.example,Cleo\nno-address,=cmd|' /C calc'!A1\n";
        page.getByLabel(Pattern.compile(".*[Ff]ile.*"))
                .setInputFiles(new FilePayload("readers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        button(page, "Check the file …").click();
        assertThat(row(page, "Is added")).containsText("dan" + width + "@readers.example, <b>Dan</b>");
        assertThat(row(page, "Reads it already")).containsText("cleo" + width);
        assertThat(row(page, "Left out")).containsText("lacks an @");
        shot(page, "import-" + width);
        button(page, "Add one reader").click();
        says(page, "1 subscriber was added.");
        link(page, "dan" + width + "@readers.example").click();
        page.getByLabel("Send no letter there any more, because").fill("asked by telephone");
        button(page, "Suppress").click();
        says(page, "No letter goes to this address any more");
        link(page, "dan" + width + "@readers.example").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("No letter goes there: asked by telephone");
        assertThat(row(page, "Suppressed: asked by telephone")).isVisible();
        assertThat(row(page, "Subscribed")).containsText("import");
        shot(page, "subscriber-" + width);

        link(page, "House").click();
        link(page, "Journal").click();
        page.getByLabel("Thing or words").fill("Made a digest");
        button(page, "Show").click();
        assertThat(row(page, "Made a digest").first()).containsText("Done");
        shot(page, "journal-" + width);
        link(page, "The house").click();
        link(page, "Settings").click();
        assertThat(row(page, "newsfold.database.password")).containsText("set, and kept to itself");
        shot(page, "settings-" + width);
        Assertions.assertThat(dialogs).as("scripts of outside text that ran").isEmpty();
    }

    private Page signedIn(int width, boolean dark) {
        Page page = browser.window(server.toString(), width, dark);
        // before the page is looked at: it has no form while nobody has a place
        String name = Places.take(invitations, Role.ADMINISTRATOR, clock.instant());
        page.navigate("/desk/sign-in");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(Places.PASSWORD);
        button(page, "Sign in").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator row(Page page, String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void says(Page page, String words) {
        assertThat(page.getByRole(AriaRole.STATUS)).containsText(words);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void shot(Page page, String name) {
        String folder = System.getProperty("desk.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
