package newsfold.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import newsfold.database.TestDatabase;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Digests;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors at the Today page in a real browser: by mouse, by keyboard, two at once, and without JavaScript. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@QuarkusTestResource(LoopbackSite.class)
class TodayWalkTest {
    private static final String PASSWORD = "four quiet words here";
    private static final String FERRY = "Ferry fares fall as the second boat returns";
    private static final String BUS = "Council votes for a night bus along the shore road";
    private static DeskBrowser browser;

    @TestHTTPResource
    URI server;

    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @ConfigProperty(name = "newsfold.gather.allow-private")
    String site;

    private final List<String> faults = new ArrayList<>();
    private Newsroom newsroom;

    @BeforeAll
    static void openBrowser() {
        browser = DeskBrowser.open();
        // articles and other editors' changes are told every two seconds, and a busy machine takes its time
        setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
    void everythingIsFoundByRoleOrLabelAndAxeFindsNothing(int width, boolean dark) {
        String size = width + (dark ? "-dark" : "-light");
        Page page = atToday(width, dark);
        sound(page, "today-" + size);

        button(page, "Pin: " + BUS).click();
        assertThat(first(page)).containsText(BUS);
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("pinned “" + BUS + "”");
        button(page, "Unpin: " + BUS).click();
        assertThat(button(page, "Pin: " + BUS)).isVisible();
        button(page, "Undo").click();
        assertThat(button(page, "Unpin: " + BUS)).isVisible();

        link(page, "Edit and why: " + BUS).click();
        label(page, "Headline in your words").fill("A night bus at last");
        button(page, "Save the headline").click();
        assertThat(first(page)).containsText("A night bus at last");
        assertThat(first(page)).containsText("Our headline");
        label(page, "Summary in your words").fill("It runs from nine until two.");
        button(page, "Save the summary").click();
        assertThat(first(page)).containsText("It runs from nine until two.");
        label(page, "Section").selectOption("Sea");
        button(page, "Put it there").click();
        assertThat(page.getByRole(AriaRole.REGION, region("Sea"))).containsText("A night bus at last");
        sound(page, "story-" + size);
        link(page, "Edit and why: A night bus at last").click();
        assertThat(label(page, "Headline in your words")).hasCount(0);

        label(page, "Subject").fill("x".repeat(70));
        assertThat(page.getByText("70 characters.")).isVisible();
        assertThat(page.getByText("Rather long: many mailboxes cut it after 60 characters."))
                .isVisible();
        label(page, "Subject").fill("The bus, the boats");
        button(page, "Save the subject").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("wrote the subject “The bus, the boats”");
        label(page, "Preheader").fill("And the harbour");
        button(page, "Save the preheader").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("wrote the preheader");
        label(page, "Note to the readers, at the top").fill("Good morning.");
        button(page, "Save the note").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("wrote a note to the readers");

        label(page, "Tick to merge: " + FERRY).check();
        label(page, "Tick to merge: A night bus at last").check();
        button(page, "Merge the ticked").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 outlets");
        link(page, "Edit and why: A night bus at last").click();
        page.getByRole(AriaRole.CHECKBOX, checkbox(FERRY)).check();
        button(page, "Move the ticked articles").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(FERRY))).isVisible();

        button(page, "Leave out: " + FERRY).click();
        assertThat(page.getByRole(AriaRole.REGION, region("Left out"))).containsText("Left out by an editor");
        sound(page, "edited-" + size);
        button(page, "Take in again: " + FERRY).click();
        assertThat(button(page, "Pin: " + FERRY)).isVisible();

        link(page, "What was merged and split, of earlier editions too", true).click();
        sound(page, "merging-" + size);
        page.navigate("/desk/coming/" + newsroom.digest() + "/left");
        sound(page, "left-" + size);
        page.navigate("/desk/coming/" + newsroom.digest() + "/press");
        fits(page, "press-" + size);
        link(page, "Preview", true).click();
        assertThat(page.frameLocator("iframe").getByText("It runs from nine until two."))
                .isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void aPictureIsChosenAmongThoseThatOutletsPrint() {
        Page page = atToday(390, false);
        String pier = "Pier lights back on after the long winter";
        String picture = "http://" + site + LoopbackSite.PICTURE;
        newsroom.article(pier, "The Pier Post", picture, clock.instant());
        link(page, "Edit and why: " + pier).click();
        Locator choice = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("The Pier Post"));
        assertThat(choice).not().isChecked();
        assertThat(page.locator(".pictures img")).hasJSProperty("naturalWidth", 240);
        choice.check();
        button(page, "Choose the picture").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("chose a picture for “" + pier + "”");
        assertThat(choice).isChecked();
        page.navigate("/desk/coming/" + newsroom.digest() + "/proof");
        Locator shown = page.frameLocator("iframe").locator("img[src='" + picture + "']");
        assertThat(shown).isVisible();
        assertThat(page.frameLocator("iframe").getByText("The Pier Post").first())
                .isVisible();

        page.navigate("/desk/coming/" + newsroom.digest());
        link(page, "Edit and why: " + pier).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("None"))
                .check();
        button(page, "Choose the picture").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("took the picture from “" + pier + "”");
        assertThat(faults).isEmpty();
    }

    @Test
    void everyActionHasAKeyAndTheFocusStaysWithTheStory() {
        Page page = atToday(1280, false);
        List<String> before = headlines(page);
        page.getByRole(AriaRole.HEADING, heading(before.get(0))).focus();
        page.keyboard().press("j");
        assertThat(page.getByRole(AriaRole.HEADING, heading(before.get(1)))).isFocused();
        page.keyboard().press("Alt+ArrowUp");
        assertThat(first(page)).containsText(before.get(1));
        page.waitForCondition(() -> focusedIn(page, before.get(1)));
        page.keyboard().press("Alt+ArrowDown");
        assertThat(first(page)).containsText(before.get(0));
        page.waitForCondition(() -> focusedIn(page, before.get(1)));

        page.keyboard().press("p");
        assertThat(button(page, "Unpin: " + before.get(1))).isVisible();
        page.keyboard().press("m");
        assertThat(label(page, "Tick to merge: " + before.get(1))).isChecked();
        page.keyboard().press("e");
        assertThat(label(page, "Headline in your words")).isVisible();
        label(page, "Headline in your words").focus();
        page.keyboard().type("pxmejk");
        assertThat(label(page, "Headline in your words")).hasValue("pxmejk");
        label(page, "Headline in your words").fill("");
        page.getByRole(AriaRole.HEADING, heading(before.get(1))).focus();
        page.keyboard().press("x");
        assertThat(page.getByRole(AriaRole.REGION, region("Left out"))).containsText(before.get(1));
        page.getByRole(AriaRole.HEADING, heading(before.get(2))).focus();
        page.keyboard().press("Control+z");
        assertThat(page.getByRole(AriaRole.HEADING, heading(before.get(1)))).isVisible();
        page.keyboard().press("Control+z");
        assertThat(button(page, "Pin: " + before.get(1))).isVisible();
        page.keyboard().press("Control+Shift+z");
        assertThat(button(page, "Unpin: " + before.get(1))).isVisible();
        assertThat(faults).isEmpty();
    }

    @Test
    void theTabKeyGoesThroughAStoryInItsOrder() {
        Page page = atToday(1280, false);
        String headline = headlines(page).get(1);
        page.getByRole(AriaRole.LINK, named(headline)).focus();
        for (String next :
                List.of("Move up: ", "Move down: ", "Pin: ", "Leave out: ", "Tick to merge: ", "Edit and why: ")) {
            page.keyboard().press("Tab");
            org.assertj.core.api.Assertions.assertThat(
                            (String) page.evaluate("() => document.activeElement.getAttribute('aria-label')"))
                    .startsWith(next)
                    .endsWith(headline);
        }
    }

    @Test
    void aStoryIsDraggedBelowAnother() {
        Page page = atToday(1280, false);
        List<String> before = headlines(page);
        BoundingBox grip = page.locator(".grip").first().boundingBox();
        BoundingBox last = page.locator(".item").nth(1).boundingBox();
        page.mouse().move(grip.x + 5, grip.y + 10);
        page.mouse().down();
        page.mouse()
                .move(
                        last.x + 80,
                        last.y + last.height - 15,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
        page.mouse().up();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("moved “" + before.get(0) + "”");
        assertThat(headlines(page)).containsExactly(before.get(1), before.get(0), before.get(2));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatOthersDoAppearsAndWhatIsTypedStaysAndNothingIsOverwritten() {
        Page mine = atToday(1280, false);
        Page theirs = browser.window(server.toString(), 390, true);
        String other = takePlace(theirs);
        theirs.navigate("/desk/coming/" + newsroom.digest());

        label(mine, "Subject").fill("My subject, half wri");
        button(theirs, "Pin: " + BUS).click();
        assertThat(first(mine)).containsText("Pinned");
        assertThat(mine.getByRole(AriaRole.STATUS)).containsText(other + " pinned");
        label(theirs, "Subject").fill("Their subject");
        button(theirs, "Save the subject").click();
        assertThat(mine.getByRole(AriaRole.STATUS)).containsText(other + " wrote the subject");
        newsroom.article("A late article came in", "Late Post", clock.instant());
        assertThat(mine.getByRole(AriaRole.HEADING, heading("A late article came in")))
                .isVisible();

        assertThat(label(mine, "Subject")).isFocused();
        mine.keyboard().type("tten");
        assertThat(label(mine, "Subject")).hasValue("My subject, half written");
        mine.keyboard().press("Enter");
        assertThat(mine.getByRole(AriaRole.HEADING, heading("Nothing was changed")))
                .isFocused();
        assertThat(mine.getByRole(AriaRole.MAIN)).containsText(other + " wrote the subject “Their subject”");
        assertThat(label(mine, "What you wrote")).hasValue("My subject, half written");
        sound(mine, "refused");
        button(mine, "Do it all the same").click();
        assertThat(label(mine, "Subject")).hasValue("My subject, half written");
        assertThat(label(theirs, "Subject")).hasValue("My subject, half written");
    }

    @Test
    void itWorksWithoutJavaScript() {
        Page page = browser.plainWindow(server.toString());
        takePlace(page);
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 60, clock.instant());
        page.navigate("/desk/coming/" + newsroom.digest());
        button(page, "Pin: " + BUS).click();
        assertThat(first(page)).containsText(BUS);
        link(page, "Edit and why: " + BUS).click();
        label(page, "Headline in your words").fill("A night bus at last");
        button(page, "Save the headline").click();
        assertThat(first(page)).containsText("A night bus at last");
        label(page, "Tick to merge: " + FERRY).check();
        label(page, "Tick to merge: A night bus at last").check();
        button(page, "Merge the ticked").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("2 outlets");
        button(page, "Undo").click();
        assertThat(page.getByRole(AriaRole.HEADING, heading(FERRY))).isVisible();
    }

    private Page atToday(int width, boolean dark) {
        Instant now = clock.instant();
        newsroom = Newsroom.open(jdbi, digests, "Evening Ebb", 60, now);
        Page page = browser.window(server.toString(), width, dark);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("409")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        takePlace(page);
        page.getByRole(AriaRole.LINK, named("Today, as it stands now: Evening Ebb"))
                .last()
                .click();
        page.navigate("/desk/coming/" + newsroom.digest());
        return page;
    }

    private String takePlace(Page page) {
        String name = "ed-" + UUID.randomUUID();
        page.navigate("/desk/welcome/" + invitations.invite(Role.EDITOR, clock.instant()));
        label(page, "Name").fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        label(page, "Password once more").fill(PASSWORD);
        button(page, "Take my place").click();
        label(page, "Name").fill(name);
        label(page, "Password").fill(PASSWORD);
        label(page, "Password").press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Editions"))).isVisible();
        return name;
    }

    /** Axe finds nothing, and what {@link #fits} says. */
    private static void sound(Page page, String name) {
        fits(page, name);
        assertThat(Axe.findingsAsShown(page)).as(name).isEmpty();
    }

    /** Nothing is wider than the window, and there is a picture of it where one is wished for. */
    private static void fits(Page page, String name) {
        String folder = System.getProperty("desk.shots");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
        org.assertj.core.api.Assertions.assertThat(
                        (Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the window: %s", name)
                .isLessThanOrEqualTo(0);
    }

    private static Locator first(Page page) {
        return page.locator(".item").first();
    }

    private static List<String> headlines(Page page) {
        return page.locator(".item h3").allInnerTexts().stream()
                .map(text -> text.replaceFirst("^\\d+\\. ", ""))
                .toList();
    }

    private static boolean focusedIn(Page page, String headline) {
        Object text =
                page.evaluate("() => document.activeElement.closest('.item')?.querySelector('h3').innerText ?? ''");
        return String.valueOf(text).endsWith(headline);
    }

    private static Locator label(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator link(Page page, String name) {
        return link(page, name, true);
    }

    private static Locator link(Page page, String name, boolean exact) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(exact));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^(\\d+\\. )?" + literal(name) + "$"));
    }

    private static Page.GetByRoleOptions checkbox(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + literal(name)));
    }

    /** The browser's expressions know no quoting as Java's do. */
    private static String literal(String text) {
        return text.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    }

    private static Page.GetByRoleOptions region(String name) {
        return named(name);
    }
}
