package newsfold.front.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.desk.Axe;
import newsfold.desk.DeskBrowser;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.InventedTown;
import newsfold.publish.PressRun;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.Subscriptions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * A reader's walk through the front and the archive in a real browser. Each page is saved in {@code target/pages}, where CI
 * validates its HTML, with a picture of it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ArchiveWalkTest {
    private static final Path PAGES = Path.of("target", "pages");

    @TestHTTPResource
    URI server;

    @Inject
    Digests digests;

    @Inject
    Feeds feeds;

    @Inject
    PressRun press;

    @Inject
    Subscriptions subscriptions;

    @Inject
    ReaderLinks links;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final List<String> findings = new ArrayList<>();

    @Test
    void everyPageIsReachedByItsLinksAndAxeFindsNothing() throws Exception {
        Instant now = clock.instant();
        String slug = "d" + UUID.randomUUID();
        long digest = digests.create(
                new Digest(slug, "Slack & Water", ZoneOffset.UTC, Locale.ENGLISH, List.of("Town"), 20, 20),
                "0 0 6 * * ?",
                Misfire.ONCE,
                "Slack Water <news@tide.example>",
                0,
                now);
        long feed = feeds.add("https://feeds.example/" + UUID.randomUUID(), FeedKind.FEED, "Quay Courier", now);
        feeds.link(digest, feed, "Town", 1);
        InventedTown town = new InventedTown(jdbi);
        Instant seen = now.minusSeconds(600);
        town.article(feed, "Quay Courier", key(), "Ferry Marigold runs aground off Port Harrow", seen, seen);
        town.article(
                feed, "Shore Gazette", key(), "Ferry Marigold aground off Port Harrow with 212 aboard", seen, seen);
        town.article(feed, "Shore Gazette", key(), "Night bus along the shore road voted for", seen, seen);
        long first = press.publish(digest, now.minusSeconds(60)).orElseThrow();
        town.article(feed, "Harrow Echo", key(), "Market hall of Westmoor opens its doors again", clock.instant(), now);
        press.publish(digest, now).orElseThrow();
        long reader = subscriptions
                .subscribe(MailAddress.parse(UUID.randomUUID() + "@readers.example"), null, digest, "desk", now)
                .id();

        try (DeskBrowser browser = DeskBrowser.open()) {
            Page page = browser.window(server.toString(), 390, false);
            page.navigate("/");
            sound(page, "front");
            page.navigate("/digests/" + slug);
            sound(page, "digest");
            page.navigate("/editions/" + first);
            sound(page, "edition");
            page.getByText("The stories’ own pages").click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Night bus along the shore road voted for"))
                    .last()
                    .click();
            assertThat(page.url()).contains("/editions/" + first + "/stories/");
            sound(page, "story");
            page.locator("nav[aria-label='Stories of this edition'] a").first().click();
            assertThat(page.url()).contains("/editions/" + first + "/stories/");
            page.navigate("/digests/" + slug);
            page.getByLabel("Search the stories").fill("marigold");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            sound(page, "found");
            page.navigate("/subscribe/" + slug);
            sound(page, "subscribe");
            page.navigate("/unsubscribe/" + links.token(reader, digest));
            sound(page, "unsubscribe");
            page.navigate("/preferences/" + links.token(reader, digest));
            sound(page, "preferences");
            page.navigate("/editions/999999999");
            sound(page, "missing");
        }
        assertThat(findings).isEmpty();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void sound(Page page, String name) throws IOException {
        Files.createDirectories(PAGES);
        // as it came over the wire, not as the browser mended it
        Files.writeString(
                PAGES.resolve(name + ".html"), page.request().get(page.url()).text());
        findings.addAll(Axe.findings(page));
        page.setViewportSize(390, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PAGES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
