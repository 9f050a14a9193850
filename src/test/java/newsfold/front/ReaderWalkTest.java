package newsfold.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.database.TestDatabase;
import newsfold.deliver.Messenger;
import newsfold.deliver.Sender;
import newsfold.desk.Axe;
import newsfold.desk.DeskBrowser;
import newsfold.desk.MailServers;
import newsfold.desk.Newsroom;
import newsfold.person.EveryTable;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A reader's whole way in a real browser and through real mail, from signing up to being erased. In between each mail's links are
 * followed by scanners, as mail providers do: GET and HEAD, several times, and nothing may change by it.
 */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = MailServers.class, restrictToAnnotatedClass = true)
class ReaderWalkTest {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");
    /** Where screenshots of each page go; none are made without it. */
    private static final String SCREENS = System.getProperty("newsfold.screens");

    @TestHTTPResource("/")
    URI server;

    @Inject
    Digests digests;

    @Inject
    Subscribers subscribers;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Readers readers;

    @Inject
    PressRun press;

    @Inject
    Sender sender;

    @Inject
    Messenger messenger;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final HttpClient scanner = HttpClient.newHttpClient();
    private final Set<String> hosts = new TreeSet<>();
    private final String local = "ada-" + UUID.randomUUID();
    private final String address = local + "@reader.example";
    private final String moved = local + "@new.example";
    private DeskBrowser browser;
    private Page page;
    private Newsroom newsroom;
    private String slug;

    @BeforeEach
    void aDigestAndABrowser() {
        newsroom = Newsroom.open(jdbi, digests, "Slack & Water", 0, clock.instant());
        slug = digests.find(newsroom.digest()).orElseThrow().digest().slug();
        Newsroom.open(jdbi, digests, "Evening Ebb", 0, clock.instant());
        jdbi.useHandle(handle -> handle.execute("delete from sign_up"));
        browser = DeskBrowser.open();
        page = browser.window(server.toString(), 390, false);
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void fromSigningUpToBeingErased() throws Exception {
        // signing up
        page.navigate("/subscribe/" + slug);
        look("sign-up");
        page.getByLabel("Your mail address").fill(address);
        page.getByLabel("Your name").fill("Ada Quenby");
        click("Subscribe");
        look("asked");
        messenger.drain();
        Message question = newest(address);
        scan(question);
        assertThat(subscribers.find(address)).as("scanners confirm nothing").isEmpty();
        open(link(question, "/confirm/"));
        look("confirm");
        click("Yes, subscribe me");
        look("confirmed");
        assertThat(readers.count(newsroom.digest())).isOne();

        // the first letter
        publish();
        Message first = newest(address);
        assertThat(text(first)).contains("Hello Ada Quenby,", "Council votes", "What you wish to read");
        scan(first);
        assertThat(readers.count(newsroom.digest()))
                .as("scanners unsubscribe nobody")
                .isOne();

        // other wishes
        open(link(first, "/preferences/"));
        look("preferences");
        page.getByLabel("Language of the letters").selectOption("de");
        page.getByLabel("Headlines, and who reports them").check();
        click("Keep");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).startsWith("Gemerkt.");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
        look("preferences-de");
        page.locator("li", new Page.LocatorOptions().setHasText("Evening Ebb"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Evening Ebb");
        assertThat(subscriptions.of(subscribers.find(address).orElseThrow().id()))
                .hasSize(2);
        newsroom.article("Lighthouse keeper retires after forty winters", "The Quay Courier", clock.instant());
        publish();
        Message second = newest(address);
        assertThat(text(second))
                .contains("Lighthouse keeper retires", "Abmelden")
                .doesNotContain("Unsubscribe", "Nobody was surprised");
        scan(second);

        // another address
        open(link(second, "/preferences/"));
        page.getByLabel("Die neue Adresse").fill(moved);
        click("Dort fragen");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains(moved);
        messenger.drain();
        Message notice = newest(address);
        assertThat(text(notice)).contains(moved, "Waren Sie es nicht");
        scan(notice);
        Message asks = newest(moved);
        scan(asks);
        assertThat(subscribers.find(moved)).as("scanners move nobody").isEmpty();
        open(link(asks, "/address/"));
        look("address");
        click("Ja, hierher schicken");
        look("address-done");
        assertThat(subscribers.find(moved)).isPresent();
        assertThat(subscribers.find(address)).isEmpty();
        newsroom.article("Bakery on Mill Street wins the bread prize", "Shore Gazette", clock.instant());
        publish();
        Message third = newest(moved);
        assertThat(text(third)).contains("Bakery on Mill Street");
        assertThat(text(newest(address)))
                .as("the old one got no further letter")
                .doesNotContain("Bakery on Mill");
        scan(third);

        // all that is kept
        open(link(third, "/preferences/"));
        follow("Alles ansehen");
        assertThat(page.locator("main").textContent()).contains(moved, "Ada Quenby", "address_change");
        look("data");
        Download download = page.waitForDownload(() -> follow("Herunterladen (JSON)"));
        JsonNode held =
                new ObjectMapper().readTree(Files.readAllBytes(download.path())).path("held");
        assertThat(held.path("delivery")).hasSize(3);
        assertThat(held.path("subscriber").get(0).path("address").asText()).isEqualTo(moved);

        // leaving with one click, and coming back
        String oneClick = third.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(third.getHeader("List-Unsubscribe-Post")[0]).isEqualTo("List-Unsubscribe=One-Click");
        HttpResponse<String> left = scanner.send(
                HttpRequest.newBuilder(here(oneClick))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(readers.count(newsroom.digest())).isZero();
        open(oneClick);
        look("left");
        click("Das war ein Versehen");
        assertThat(readers.count(newsroom.digest())).isOne();
        look("leave");

        // erased
        open(link(third, "/preferences/"));
        follow("Alles löschen");
        look("erase");
        click("Ja, alles löschen");
        look("erased");
        assertThat(new EveryTable(jdbi).mentions(address, moved, local, "Quenby"))
                .isEmpty();
        open(link(third, "/preferences/"));
        assertThat(page.locator("h1").textContent()).isEqualTo("This link is not one of ours");
        look("unknown");
        assertThat(page.context().cookies()).as("no page set a cookie").isEmpty();
        assertThat(hosts).as("nothing was loaded from elsewhere").containsExactly(server.getAuthority());
    }

    private void publish() {
        press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        sender.drain();
    }

    private void click(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private void open(String link) {
        page.navigate(here(link).toString());
    }

    /** The program under test stands at a port of its own. */
    private URI here(String link) {
        return server.resolve(URI.create(link).getRawPath());
    }

    /** As a provider's scanners do; the whole database is as before. */
    private void scan(Message mail) throws Exception {
        Map<String, String> before = database();
        for (String link : links(mail)) {
            for (String method : List.of("GET", "HEAD", "GET", "HEAD", "GET")) {
                HttpResponse<Void> answer = scanner.send(
                        HttpRequest.newBuilder(here(link))
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                assertThat(answer.statusCode()).as(method + " " + link).isLessThan(406);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
        assertThat(database()).isEqualTo(before);
    }

    /** By table, a hash of all that is in it, the pulse of the timetable aside. */
    private Map<String, String> database() {
        return jdbi.withHandle(handle -> {
            Map<String, String> content = new TreeMap<>();
            List<String> tables = handle.createQuery("select table_name from information_schema.tables"
                            + " where table_schema = current_schema() and table_type = 'BASE TABLE'"
                            + " and table_name <> 'qrtz_scheduler_state'")
                    .mapTo(String.class)
                    .list();
            for (String table : tables) {
                content.put(
                        table,
                        handle.createQuery("select coalesce(md5(string_agg(row, '' order by row)), '') from"
                                        + " (select cast(t as text) as row from \"" + table + "\" t) rows")
                                .mapTo(String.class)
                                .one());
            }
            return content;
        });
    }

    /** All of ours that a mail has, in its parts and headers. */
    private static Set<String> links(Message mail) throws Exception {
        Set<String> links = new LinkedHashSet<>();
        String[] unsubscribe = mail.getHeader("List-Unsubscribe");
        String all = parts(mail) + (unsubscribe == null ? "" : " " + unsubscribe[0]);
        Matcher link = LINK.matcher(all.replace("&amp;", "&"));
        while (link.find()) {
            if (!link.group().contains("press.example")) {
                links.add(link.group());
            }
        }
        assertThat(links).isNotEmpty();
        return links;
    }

    private static String link(Message mail, String path) throws Exception {
        return links(mail).stream()
                .filter(link -> link.contains(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Message mail) throws Exception {
        return mail.getContent() instanceof Multipart parts
                ? parts.getBodyPart(0).getContent().toString().replaceAll("\\s+", " ")
                : mail.getContent().toString().replaceAll("\\s+", " ");
    }

    private static String parts(Message mail) throws Exception {
        if (mail.getContent() instanceof Multipart parts) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                all.add(part.getContent().toString());
            }
            return String.join("\n", all);
        }
        return mail.getContent().toString();
    }

    /** The newest mail in a reader's mailbox, read by IMAP. */
    private static Message newest(String reader) throws Exception {
        Store store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", MailServers.servers().getImap().getPort(), reader, reader);
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        Message newest = inbox.getMessage(inbox.getMessageCount());
        Message copy = new MimeMessage((MimeMessage) newest);
        store.close();
        return copy;
    }

    /** Nothing that axe-core finds; and pictures, for whoever wants to look. */
    private void look(String name) {
        assertThat(Axe.findings(page)).as(name).isEmpty();
        if (SCREENS == null) {
            return;
        }
        for (int width : List.of(320, 390, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(SCREENS, name + "-" + width + "-" + scheme + ".png")));
            }
        }
        page.setViewportSize(390, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
