package newsfold.desk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.desk.DeskSession;
import newsfold.desk.Newsroom;
import newsfold.desk.Places;
import newsfold.desk.Role;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.ComingEditions;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.LeaveRule;
import newsfold.publish.PressRun;
import newsfold.publish.PublishedEdition;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letter before it goes out: whose it is shown as, what a test sends, and who lets it go. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProofPagesTest {
    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    Editions editions;

    @Inject
    ComingEditions coming;

    @Inject
    Deliveries deliveries;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Readers readers;

    @Inject
    KeptWishes wishes;

    @Inject
    ReaderLinks links;

    @Inject
    PressRun press;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private final String cleo = "cleo-" + Integer.toHexString(System.identityHashCode(this)) + "@readers.example";
    private Newsroom newsroom;
    private String base;
    private long subscriber;
    private String name;
    private final DeskSession session = new DeskSession();

    @BeforeEach
    void anEditorLooksAtACominEdition() {
        newsroom =
                Newsroom.open(jdbi, digests, "Evening Ebb", 60, clock.instant()).reader(cleo, clock.instant());
        base = "/desk/coming/" + newsroom.digest() + "/proof";
        subscriber = readers.search(newsroom.digest(), cleo, 0, 1)
                .get(0)
                .subscriber()
                .id();
        name = Places.take(invitations, Role.EDITOR, clock.instant());
        session.signIn(name, Places.PASSWORD);
    }

    @Test
    void whoOnlyLooksSeesTheLetterAndNobodysOwn() {
        DeskSession reader = Places.session(invitations, Role.READER, clock.instant());
        Document page = page(reader, base);
        assertThat(page.select("iframe")).hasSize(1);
        assertThat(page.select("form[action$=/readers]")).isEmpty();
        for (String refused : List.of(
                "/readers", "/as/" + subscriber, "/as/" + subscriber + "/frame", "/as/" + subscriber + "/letter.eml")) {
            reader.get(base + refused).then().statusCode(403);
        }
        reader.post("/desk/account", base + "/approve", Map.of()).then().statusCode(403);
        reader.post("/desk/account", base + "/test", Map.of()).then().statusCode(403);
    }

    @Test
    void aSubscribersLetterLeavesOutWhatTheyDoAndHasNoLinkOfTheirs() {
        wishes.keep(subscriber, newsroom.digest(), new Wishes(Set.of(), Set.of("Salt & Sail")));
        assertThat(page(session, base + "/readers?words=" + cleo.substring(0, 6))
                        .text())
                .contains(cleo);
        assertThat(page(session, base + "/as/" + subscriber).text()).contains("2 of 3 stories", cleo);
        String token = links.token(subscriber, newsroom.digest());
        for (String look :
                List.of("/frame", "/frame?scheme=dark&pictures=off", "?view=text", "?view=source", "/letter.eml")) {
            String shown = session.get(base + "/as/" + subscriber + look)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(shown).as(look).contains("Ferry fares").doesNotContain("quays", token);
        }
        session.get(base + "/as/" + Long.MAX_VALUE).then().statusCode(404);
    }

    @Test
    void itIsSaidWhyASubscriberWouldGetNone() {
        subscriptions.end(subscriber, newsroom.digest(), "unsubscribed", clock.instant());
        assertThat(page(session, base + "/as/" + subscriber).text()).contains("They have left this digest");
    }

    @Test
    void withoutPicturesNoneIsLoadedAndTheDarkIsForced() {
        assertThat(session.get(base + "/frame?pictures=off").header("Content-Security-Policy"))
                .contains("img-src 'none'")
                .contains("sandbox");
        assertThat(session.get(base + "/frame?scheme=dark").asString())
                .contains("@media (min-width:0)")
                .doesNotContain("prefers-color-scheme");
        assertThat(session.get(base + "/frame?scheme=light").asString())
                .contains("@media (max-width:0)")
                .doesNotContain("prefers-color-scheme");
    }

    @Test
    void theChecksFindWhatAnOutletBroughtIntoTheLetterAndNothingElse() {
        Document checks = page(session, base + "?view=checks");
        assertThat(checks.select(".remarks li").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Fault There are HTML tags in the plain text.");
        assertThat(checks.select(".remarks li").last().text()).startsWith("Note The program does not sign");
        wishes.keep(subscriber, newsroom.digest(), new Wishes(Set.of(), Set.of("Salt & Sail")));
        assertThat(page(session, base + "/as/" + subscriber + "?view=checks").text())
                .contains("Nothing to find fault with");
    }

    @Test
    void aTestGoesToTheEditorAloneAndNoLedgerKnowsOfIt() {
        long edition = press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        String page = "/desk/editions/" + edition + "/proof";
        assertThat(session.post(page, page + "/test", Map.of()).header("Location"))
                .contains("no_address_of_yours");
        session.post("/desk/account", "/desk/account/mail", Map.of("mail", name + "@desk.example"));
        String before = String.valueOf(deliveries.counts(edition));

        session.post(page, page + "/test", Map.of("reader", String.valueOf(subscriber)))
                .then()
                .statusCode(303);
        List<byte[]> sent = jdbi.withHandle(handle -> handle.createQuery("select message from note where address = :to")
                .bind("to", name + "@desk.example")
                .mapTo(byte[].class)
                .list());
        assertThat(sent).hasSize(1);
        String message = new String(sent.get(0), StandardCharsets.US_ASCII);
        assertThat(message)
                .contains("Subject: [Test] ", "To: " + name + "@desk.example", "/unsubscribe/of-a-preview")
                .doesNotContain(links.token(subscriber, newsroom.digest()));
        assertThat(String.valueOf(deliveries.counts(edition))).isEqualTo(before);
    }

    @Test
    void aLineBreakInTheSubjectMakesNoHeader() {
        String today = "/desk/coming/" + newsroom.digest();
        String stand = coming.of(newsroom.digest()).stand().toString();
        session.post(
                        today,
                        today + "/edit",
                        Map.of("do", "subject", "text", "Ebb\r\nBcc: all@readers.example", "base", stand))
                .then()
                .statusCode(422);
        press.publish(newsroom.digest(), clock.instant());
        newsroom.article("Ebb\r\nBcc: all@readers.example", "Tide Times", clock.instant());
        String head = session.get(base + "/letter.eml").asString().split("\r\n\r\n", 2)[0];
        assertThat(head).contains("Subject: Evening Ebb: Ebb Bcc: all");
        assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void changesAreMarkedAndWhatOutletsWriteIsText() {
        session.post(base, base + "/seen", Map.of("fingerprint", fingerprint(base)));
        newsroom.article("Lamp <script>alert('y')</script> goes out", "Tide <i>Times</i>", clock.instant());
        Document changes = page(session, base + "?view=changes&against=seen");
        assertThat(changes.select(".told ins").eachText())
                .as("its texts are alike, and so another outlet of a story that was seen")
                .containsExactly("Tide <i>Times</i>");
        assertThat(changes.select("ins").text()).contains("<script>alert('x')</script>");
        assertThat(changes.select("main script, main i, main [^on]")).isEmpty();
    }

    @Test
    void whatChangedSinceTheEditorLookedIsTold() {
        assertThat(page(session, base + "?view=changes&against=seen").text())
                .contains("You have not seen it otherwise");
        session.post(base, base + "/seen", Map.of("fingerprint", fingerprint(base)));
        newsroom.article("Lighthouse lamp goes out", "Tide Times", clock.instant());
        Document changes = page(session, base + "?view=changes&against=seen");
        assertThat(changes.text()).contains("Against what you saw on").contains("1 new, 0 gone");
        assertThat(changes.select("ins").eachText()).contains("Lighthouse lamp goes out");
        DeskSession other = Places.session(invitations, Role.EDITOR, clock.instant());
        assertThat(page(other, base + "?view=changes&against=seen").text()).contains("You have not seen it otherwise");
    }

    @Test
    void onlyWhatWasSeenIsApprovedAndWhoEditsEndsIt() {
        digests.let(newsroom.digest(), LeaveRule.WHEN_APPROVED);
        assertThat(page(session, base).text()).contains("Not approved yet", "It goes to one reader");
        String seen = fingerprint(base);
        newsroom.article("Lighthouse lamp goes out", "Tide Times", clock.instant());
        assertThat(session.post(base, base + "/approve", Map.of("fingerprint", seen))
                        .header("Location"))
                .contains("not_as_seen");
        assertThat(session.post(base, base + "/approve", Map.of("fingerprint", fingerprint(base)))
                        .header("Location"))
                .contains("done=approved");
        newsroom.article("Pier clock strikes thirteen", "Mail", clock.instant());
        Document approved = page(session, base);
        assertThat(approved.text()).contains("Approved by " + name, "It stands otherwise now than it was approved");
        assertThat(session.get(base + "/frame").asString()).doesNotContain("thirteen");
        assertThat(session.get(base + "/frame?state=now").asString()).contains("thirteen");
        assertThat(page(session, base + "?view=changes&against=approved&state=now")
                        .text())
                .contains("1 new");
        assertThat(page(session, "/desk/coming/" + newsroom.digest()).text()).contains("Approved by " + name);

        String today = "/desk/coming/" + newsroom.digest();
        session.post(
                today,
                today + "/edit",
                Map.of(
                        "do",
                        "note",
                        "text",
                        "Hello",
                        "base",
                        coming.of(newsroom.digest()).stand().toString()));
        assertThat(page(session, base).text()).contains("Not approved any more");
    }

    @Test
    void whatNobodyApprovedWaitsInSightAndLeavesWhenItIsApproved() {
        digests.let(newsroom.digest(), LeaveRule.WHEN_APPROVED);
        long edition = press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        String page = "/desk/editions/" + edition;
        assertThat(page(session, "/desk").select("[role=alert]").text()).contains("Evening Ebb waits for approval");
        assertThat(page(session, page).text()).contains("Waits for approval", "one letter waits");
        session.post(page, page + "/release", Map.of());
        session.post(page, page + "/send", Map.of("letters", "1"));
        assertThat(found(edition).held()).isTrue();

        assertThat(page(session, page + "/approve").text()).contains("one reader");
        session.post(page, page + "/approve", Map.of("letters", "7")).then().statusCode(409);
        assertThat(found(edition).awaits()).isTrue();
        session.post(page, page + "/approve", Map.of("letters", "1")).then().statusCode(303);
        assertThat(found(edition))
                .returns(false, PublishedEdition::awaits)
                .returns(false, PublishedEdition::held)
                .returns(name, PublishedEdition::approvedBy);
        assertThat(page(session, page).text()).contains("Approved by " + name);
    }

    @Test
    void aComingEditionIsHeldAheadAndLetGo() {
        session.post(base, base + "/hold", Map.of()).then().statusCode(303);
        assertThat(page(session, base).text()).contains("Held by " + name);
        session.post(base, base + "/take-back", Map.of()).then().statusCode(303);
        assertThat(page(session, base).text()).contains("Leaves by itself");
        session.post(base, base + "/hold", Map.of());
        long edition = press.publish(newsroom.digest(), clock.instant()).orElseThrow();
        assertThat(found(edition).held()).isTrue();
    }

    private PublishedEdition found(long edition) {
        return editions.find(edition).orElseThrow();
    }

    private String fingerprint(String page) {
        return page(session, page).select("input[name=fingerprint]").attr("value");
    }

    private static Document page(DeskSession session, String path) {
        return Jsoup.parse(session.get(path).then().statusCode(200).extract().asString());
    }
}
