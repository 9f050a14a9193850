package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newsfold.compose.Edit;
import newsfold.compose.Edit.Kind;
import newsfold.compose.Item;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.DeliveryState;
import newsfold.lint.Proofreader;
import newsfold.lint.Remark;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides that an edition goes out, on the real database: what was approved goes, and what was not waits. */
class ApproverTest {
    private static final String FERRY = "Ferry Alma runs aground outside Norrby harbour";
    private static final String MARKET = "Sandvik fish market opens on Saturdays";
    private static final Instant SLOT = InventedWeek.at(1, 7);

    private final Jdbi jdbi = TestDatabase.fresh();
    private final InventedWeek week = new InventedWeek(jdbi);
    private final PressRun press = TestPress.run(jdbi, week.clock);
    private final ComingEditions coming = TestPress.coming(jdbi, week.clock);
    private final ComingEdits edits = TestPress.edits(jdbi, week.clock);
    private final Approver approver = TestPress.approver(jdbi, week.clock, coming);
    private final Proofs proofs = TestPress.proofs(jdbi);
    private final Editions editions = new Editions(jdbi);
    private final Departures departures = new Departures(jdbi);
    private final Contents contents = new Contents(jdbi);
    private final Deliveries deliveries = new Deliveries(jdbi);
    private long digest;

    @BeforeEach
    void mondayOfADigestThatNeedsAnApproval() {
        digest = week.digest("coast");
        new Digests(jdbi).let(digest, LeaveRule.WHEN_APPROVED);
        week.takes(digest, "Norrby Post", "Evening Mail", "Coastline");
        new InventedTown(jdbi).subscribe("ada@example.org", digest);
        week.moveTo(1, 6);
        week.comes("ferry", "Norrby Post", FERRY, InventedWeek.FERRY);
    }

    @Test
    void withoutApprovalItIsMadeAndWaitsAndEditorsAreTold() {
        PublishedEdition made = publish();
        assertThat(made.awaits()).isTrue();
        assertThat(made.held()).isTrue();
        assertThat(deliveries.counts(made.id())).containsEntry(DeliveryState.QUEUED, 1);
        assertThat(notes()).containsExactly("Newsfold: Coast Morning waits for approval");

        departures.release(made.id());
        departures.sendNow(made.id(), week.clock.instant());
        assertThat(found(made).held())
                .as("nobody releases what was not approved")
                .isTrue();

        assertThat(departures.approve(made.id(), "Vera", week.clock.instant())).isTrue();
        assertThat(departures.approve(made.id(), "Otto", week.clock.instant())).isFalse();
        assertThat(found(made))
                .returns(false, PublishedEdition::awaits)
                .returns(false, PublishedEdition::held)
                .returns("Vera", PublishedEdition::approvedBy)
                .returns(week.clock.instant(), PublishedEdition::sendAt);
    }

    @Test
    void whatWasApprovedGoesOutAndWhatCameSinceWaitsForTheNextEdition() throws Exception {
        approve("Vera");
        week.comes("market", "Evening Mail", MARKET, "The market opens at nine.");
        jdbi.useHandle(handle -> handle.execute(
                "update article set title = 'Ferry Alma sinks', changed = ? where key = 'ferry'",
                week.clock.instant().atOffset(java.time.ZoneOffset.UTC)));
        assertThat(coming.of(digest).isApproved()).isTrue();
        assertThat(headlines(coming.of(digest).edition())).contains(MARKET);

        PublishedEdition made = publish();
        assertThat(headlines(contents.of(made.id()))).containsExactly(FERRY);
        assertThat(made)
                .returns(false, PublishedEdition::awaits)
                .returns(false, PublishedEdition::held)
                .returns("Vera", PublishedEdition::approvedBy);
        assertThat(notes()).isEmpty();
        assertThat(coming.of(digest).ruling()).as("the next one needs its own").isNull();

        week.moveTo(2, 6);
        approve("Otto");
        week.moveTo(2, 7);
        long next = press.publish(digest, InventedWeek.at(2, 7)).orElseThrow();
        assertThat(headlines(contents.of(next))).contains(MARKET);
    }

    @Test
    void whatGoesOutIsWordForWordWhatWasSeen() throws Exception {
        String seen = proofs.of(coming.of(digest), coming.of(digest).edition(), SampleReader.ANYBODY)
                .html();
        approve("Vera");
        ComingEdition now = coming.of(digest);
        assertThat(proofs.of(now, approver.approved(now).orElseThrow(), SampleReader.ANYBODY)
                        .html())
                .isEqualTo(seen);
    }

    @Test
    void whoEditsEndsTheApproval() throws Exception {
        approve("Vera");
        edits.make(digest, coming.of(digest).stand(), Edit.of(Kind.SUBJECT, "Stuck"), "", List.of(), "Otto");
        assertThat(coming.of(digest).isApproved()).isFalse();
        assertThat(coming.of(digest).isLapsed()).isTrue();
        PublishedEdition made = publish();
        assertThat(made.awaits()).isTrue();
        assertThat(made.subject()).isEqualTo("Stuck");
    }

    @Test
    void anApprovalIsTakenBack() throws Exception {
        approve("Vera");
        assertThat(approver.takeBack(digest)).isTrue();
        assertThat(approver.takeBack(digest)).isFalse();
        assertThat(publish().awaits()).isTrue();
    }

    @Test
    void whatTheEditorDidNotSeeIsNotApproved() {
        String seen = proofs.fingerprint(coming.of(digest));
        week.comes("market", "Evening Mail", MARKET, "The market opens at nine.");
        assertThatThrownBy(() -> approver.approve(digest, seen, "Vera")).isInstanceOf(PlanChangedException.class);
        assertThat(coming.of(digest).ruling()).isNull();
    }

    @Test
    void whereTheClockDecidesAnEditionCanBeHeldAhead() throws Exception {
        new Digests(jdbi).let(digest, LeaveRule.UNLESS_HELD);
        approver.hold(digest, "Vera");
        edits.make(digest, coming.of(digest).stand(), Edit.of(Kind.SUBJECT, "Stuck"), "", List.of(), "Otto");
        assertThat(coming.of(digest).isHeld()).as("editing does not end it").isTrue();
        PublishedEdition made = publish();
        assertThat(made.held()).isTrue();
        assertThat(made.awaits()).isFalse();
        assertThat(notes()).isEmpty();
        departures.release(made.id());
        assertThat(found(made).held()).isFalse();
    }

    @Test
    void aProofHoldsNoWorkingLinkOfItsReaders() {
        Proof proof = proofs.of(coming.of(digest), coming.of(digest).edition(), SampleReader.ANYBODY);
        String message = new String(proof.message(), StandardCharsets.US_ASCII);
        assertThat(message)
                .contains("List-Unsubscribe: <https://news.example.org/unsubscribe/of-a-preview>")
                .contains("To: reader@example.org");
        assertThat(proof.html()).contains("https://news.example.org/preferences/of-a-preview");
        assertThat(Proofreader.read(proof.message())).noneMatch(Remark::fault);
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        SampleReader german = new SampleReader("ada@example.org", "Ada", Locale.GERMAN, Wishes.NONE);
        assertThat(proofs.of(coming.of(digest), coming.of(digest).edition(), german)
                        .html())
                .contains("<html lang=\"de\"", "Ada");
    }

    @Test
    void aTestSaysSoInItsSubjectWhateverOutletsWroteThere() {
        week.moveTo(2, 6);
        press.publish(digest, InventedWeek.at(1, 7));
        week.comes("market", "Evening Mail", "Stuck\r\nBcc: everybody@example.org", "The market opens at nine.");
        ComingEdition now = coming.of(digest);
        Proof test = proofs.test(now, now.edition(), SampleReader.ANYBODY, "vera@example.org", week.clock.instant());
        String head = test.source().split("\r\n\r\n", 2)[0];
        assertThat(head)
                .contains("Subject: [Test] Coast Morning: Stuck Bcc: everybody")
                .contains("To: vera@example.org");
        assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    private void approve(String editor) throws PlanChangedException {
        approver.approve(digest, proofs.fingerprint(coming.of(digest)), editor);
    }

    private PublishedEdition publish() {
        week.moveTo(1, 7);
        return editions.find(press.publish(digest, SLOT).orElseThrow()).orElseThrow();
    }

    private PublishedEdition found(PublishedEdition edition) {
        return editions.find(edition.id()).orElseThrow();
    }

    private List<String> notes() {
        return jdbi.withHandle(handle -> handle.createQuery("select subject from note order by id")
                .mapTo(String.class)
                .list());
    }

    private static List<String> headlines(newsfold.compose.Edition edition) {
        return edition.items().stream().map(Item::headline).toList();
    }
}
