package newsfold.desk.house;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newsfold.bounce.BounceCollector;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Sender;
import newsfold.deliver.Suppressions;
import newsfold.desk.DeskSession;
import newsfold.desk.MailServers;
import newsfold.desk.Newsroom;
import newsfold.desk.Role;
import newsfold.desk.entrance.Credentials;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter's whole way out and back: bounced, noted, left out, lifted at the desk; and the same by a provider's hook. */
@QuarkusTest
@QuarkusTestResource(value = TestDatabase.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = MailServers.class, restrictToAnnotatedClass = true)
class BounceWalkTest {
    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    PressRun press;

    @Inject
    Sender sender;

    @Inject
    BounceCollector collector;

    @Inject
    Deliveries deliveries;

    @Inject
    Suppressions suppressions;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final DeskSession session = new DeskSession();
    private final String dead = "dead-" + UUID.randomUUID() + "@reader.example";
    private final String live = "live-" + UUID.randomUUID() + "@reader.example";
    private String editor;
    private Newsroom newsroom;
    private Iterator<String> news;
    private long digest;
    private Instant slot;

    @BeforeEach
    void openTheDesk() {
        slot = clock.instant();
        newsroom = Newsroom.open(jdbi, digests, "Noon Note", 0, slot)
                .reader(dead, slot)
                .reader(live, slot);
        digest = newsroom.digest();
        news = List.of(
                        "Lighthouse keeper retires after forty winters",
                        "Bakery on Mill Street wins the bread prize",
                        "New school roof leaks in its first storm")
                .iterator();
        editor = "ed-" + UUID.randomUUID();
        invitations.welcome(
                invitations.invite(Role.EDITOR, slot), new Credentials(editor, "four quiet words here"), slot);
        session.signIn(editor, "four quiet words here");
    }

    @Test
    void aBouncedReaderIsLeftOutUntilAnEditorLiftsIt() throws Exception {
        long first = publish();
        assertThat(line(first, dead).state()).isEqualTo(DeliveryState.ACCEPTED);
        String returnPath = letterTo(dead).getHeader("Return-Path", null);
        assertThat(returnPath).startsWith("<back+").isNotEqualTo(letterTo(live).getHeader("Return-Path", null));
        int read = folder("newsfold-read").getMessageCount();
        int unclear = folder("newsfold-unclear").getMessageCount();
        MailServers.bounces().deliver(message(returnPath));
        MailServers.bounces().deliver(message("\r\n"));

        assertThat(collector.collect()).isEqualTo(2);
        assertThat(line(first, dead).state()).isEqualTo(DeliveryState.BOUNCED);
        assertThat(line(first, dead).reply()).startsWith("There is no such address. (5.1.1)");
        assertThat(line(first, live).state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(folder("INBOX").getMessageCount()).isZero();
        assertThat(folder("newsfold-read").getMessageCount()).isEqualTo(read + 1);
        assertThat(folder("newsfold-unclear").getMessageCount()).isEqualTo(unclear + 1);
        assertThat(collector.collect()).isZero();

        long second = publish();
        assertThat(deliveries.of(second, dead)).isEmpty();
        assertThat(line(second, live).state()).isEqualTo(DeliveryState.ACCEPTED);

        session.get("/desk/suppressions?words=" + dead.substring(0, 20))
                .then()
                .statusCode(200)
                .body(containsString(dead))
                .body(containsString("There is no such address."))
                .body(containsString("no &lt;script&gt; here"))
                .body(not(containsString("no <script>")));
        session.get("/desk/suppressions?words=nobody@nowhere").then().body(containsString("No address like"));
        String page = "/desk/suppressions/one?address=" + dead;
        session.get(page).then().statusCode(200).body(containsString("Send letters there again"));
        assertThat(suppressions.find(dead)).as("a look changes nothing").isPresent();
        session.postWithoutToken("/desk/suppressions/lift", Map.of("address", dead));
        assertThat(suppressions.find(dead)).as("nor does another site's form").isPresent();
        session.post(page, "/desk/suppressions/lift", Map.of("address", dead))
                .then()
                .statusCode(303);
        assertThat(suppressions.find(dead)).isEmpty();
        session.get(page)
                .then()
                .body(containsString("Letters go there"))
                .body(containsString("Lifted"))
                .body(containsString(editor));

        assertThat(line(publish(), dead).state()).isEqualTo(DeliveryState.ACCEPTED);
    }

    /** As after a crash between the commit and putting the mail away: it lies there again and counts no second time. */
    @Test
    void aMailThatIsFoundAgainIsOnlyPutAway() throws Exception {
        publish();
        MimeMessage bounce = message(letterTo(dead).getHeader("Return-Path", null));
        MailServers.bounces().deliver(bounce);
        assertThat(collector.collect()).isOne();
        suppressions.lift(dead, editor, clock.instant());
        MailServers.bounces().deliver(bounce);
        assertThat(collector.collect()).isZero();
        assertThat(suppressions.find(dead)).isEmpty();
        assertThat(folder("INBOX").getMessageCount()).isZero();
    }

    @Test
    void aSignedEventOfAProviderCountsOnce() throws Exception {
        long edition = publish();
        String body = "{\"events\":[{\"kind\":\"complaint\",\"messageId\":\"<"
                + line(edition, dead).messageId() + ">\",\"time\":\"2026-11-21T06:00:00Z\"}]}";
        post(body, now(), sign(now(), body)).statusCode(200).body("entered", equalTo(1));
        assertThat(suppressions.find(dead).orElseThrow().reason()).contains("spam");
        post(body, now(), sign(now(), body))
                .statusCode(200)
                .body("entered", equalTo(0))
                .body("known", equalTo(1));
    }

    @Test
    void whatIsNotSignedNowIsNotBelieved() throws Exception {
        publish();
        String body = "{\"events\":[{\"kind\":\"hard\",\"address\":\"" + live + "\"}]}";
        String late = Long.toString(clock.instant().getEpochSecond() - 400);
        String early = Long.toString(clock.instant().getEpochSecond() + 400);
        post(body, now(), sign(now(), body + " ")).statusCode(401);
        post(body, now(), "").statusCode(401);
        post(body, late, sign(now(), body)).statusCode(401);
        post(body, late, sign(late, body)).statusCode(401);
        post(body, early, sign(early, body)).statusCode(401);
        given().body(body).post("/hooks/bounces").then().statusCode(401);
        given().get("/hooks/bounces").then().statusCode(404);
        String huge = "{\"events\":[]," + " ".repeat(300_000) + "\"x\":1}";
        post(huge, now(), sign(now(), huge)).statusCode(413);
        assertThat(suppressions.find(live)).isEmpty();
    }

    @Test
    void aSignedBodyThatIsNoneIsRefusedWithASentence() throws Exception {
        for (String body : new String[] {
            "",
            "[]",
            "{",
            "{\"events\":[{\"kind\":\"angry\",\"address\":\"a@b.example\"}]}",
            "{\"events\":[{\"kind\":\"hard\"}]}",
            "{\"events\":[{\"kind\":\"hard\",\"address\":7}]}",
            "{\"events\":[{\"kind\":\"hard\",\"address\":\"a@b.example\",\"time\":\"yesterday\"}]}",
            "{\"events\":[null]}"
        }) {
            post(body, now(), sign(now(), body)).statusCode(400).body("error", not(equalTo("")));
        }
    }

    private ValidatableResponse post(String body, String timestamp, String signature) {
        return given().contentType(ContentType.JSON)
                .header("Newsfold-Timestamp", timestamp)
                .header("Newsfold-Signature", signature)
                .body(body)
                .post("/hooks/bounces")
                .then();
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static String sign(String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(MailServers.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256="
                + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    private long publish() {
        newsroom.article(news.next(), "The Quay Courier", clock.instant());
        slot = slot.plusSeconds(1);
        long edition = press.publish(digest, slot).orElseThrow();
        jdbi.useHandle(handle ->
                handle.execute("update edition set send_at = now() - interval '1 minute' where id = ?", edition));
        sender.drain();
        return edition;
    }

    private Delivery line(long edition, String address) {
        return deliveries.of(edition, address).get(0);
    }

    private static MimeMessage letterTo(String address) {
        return Arrays.stream(MailServers.servers().getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getHeader("To", null).contains(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private static MailFolder folder(String name) throws Exception {
        ImapHostManager host = MailServers.servers().getManagers().getImapHostManager();
        if (name.equals("INBOX")) {
            return host.getInbox(MailServers.bounces());
        }
        MailFolder folder = host.getFolder(MailServers.bounces(), name);
        return folder == null ? host.createMailbox(MailServers.bounces(), name) : folder;
    }

    private static MimeMessage message(String returnPath) throws Exception {
        String mail = returnPath.isBlank()
                ? "Subject: ?\r\n\r\n"
                : String.join(
                        "\r\n",
                        "From: MAILER-DAEMON@mx.reader.example",
                        "To: " + returnPath.replaceAll(".*<|>.*", ""),
                        "Subject: Undelivered",
                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                        "",
                        "--b",
                        "Content-Type: message/delivery-status",
                        "",
                        "Reporting-MTA: dns; mx.reader.example",
                        "",
                        "Final-Recipient: rfc822; somebody@mx.reader.example",
                        "Action: failed",
                        "Status: 5.1.1",
                        "Diagnostic-Code: smtp; 550 5.1.1 no <script> here " + UUID.randomUUID(),
                        "",
                        "--b--",
                        "");
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    }
}
