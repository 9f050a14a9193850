package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerKey;
import newsfold.deliver.LedgerSearch;
import newsfold.deliver.Outbox;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.render.EditionRenderer;
import newsfold.render.RenderedEdition;
import newsfold.render.Selection;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PressRunTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Digests digests = new Digests(jdbi);
    private final Editions editions = new Editions(jdbi);
    private final Renderings renderings = new Renderings(jdbi);
    private final UnheardSources unheard = new UnheardSources(jdbi);
    private final Deliveries deliveries = new Deliveries(jdbi);
    private final Feeds feeds = new Feeds(jdbi);
    private final PressRun press = TestPress.run(jdbi, clock);

    private final Dispatcher dispatcher = new Dispatcher(
            jdbi,
            Clock.fixed(NOW, ZoneOffset.UTC),
            EditionRenderer.plain(),
            new Mastheads("https://news.example.org", "Hill Library, 1 Hill Road, Westmoor"),
            new Outbox("key".getBytes(StandardCharsets.UTF_8)));

    private final ComingEditions coming = TestPress.coming(jdbi, clock);
    private final Proofs proofs = TestPress.proofs(jdbi);
    private final InventedTown town = new InventedTown(jdbi);

    private long digest;
    private long feed;

    @BeforeEach
    void aDigestWithTwoReaders() {
        Digest page =
                new Digest("morning", "Morning Post", ZoneId.of("Europe/London"), Locale.UK, List.of("Region"), 12, 9);
        digest = digests.create(
                page, "0 0 7 * * ?", StandingDigest.Misfire.ONCE, "Morning Post <post@example.org>", 0, NOW);
        feed = feeds.add("https://gazette.example/feed", FeedKind.FEED, "Westmoor Gazette", NOW);
        feeds.link(digest, feed, "Region", 1);
        town.subscribe("ada@example.org", digest);
        town.subscribe("bela@example.org", digest);
        town.leave(town.subscribe("gone@example.org", digest), digest);
    }

    @Test
    void anEditionIsFrozenWithItsLettersAndLinksToItself() {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        long id = press.publish(digest, NOW).orElseThrow();

        PublishedEdition edition = editions.find(id).orElseThrow();
        assertThat(edition.rendering().html())
                .contains("Ferry runs aground", "https://news.example.org/editions/" + id);
        assertThat(edition.rendering().text()).contains("Ferry runs aground", "Hill Library, 1 Hill Road");
        assertThat(ledger(id)).extracting(Delivery::address).containsExactly("ada@example.org", "bela@example.org");
        assertThat(ledger(id)).extracting(Delivery::state).containsOnly(DeliveryState.QUEUED);
        assertThat(articlesOf(id)).containsExactly("one");
    }

    @Test
    void aSlotThatFiresTwiceMakesOneEdition() {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        assertThat(press.publish(digest, NOW)).isPresent();
        assertThat(press.publish(digest, NOW)).isEmpty();
        assertThat(editions.list(0, 10)).hasSize(1);
    }

    @Test
    void theNextEditionGoesOnWhereTheLastOneEnded() {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        press.publish(digest, NOW.minusSeconds(60)).orElseThrow();
        long second = press.publish(digest, NOW).orElseThrow();
        assertThat(editions.find(second).orElseThrow().empty()).isTrue();
        // nobody gets a letter without news
        assertThat(ledger(second)).isEmpty();
    }

    @Test
    void whatANewFeedPublishedLongAgoIsNoNews() {
        town.article(
                feed, "old", "Mayor opens the swimming pool", NOW.minus(Duration.ofDays(9)), NOW.minusSeconds(3000));
        long id = press.publish(digest, NOW).orElseThrow();
        assertThat(articlesOf(id)).isEmpty();
    }

    @Test
    void aPreviewKeepsNothing() {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        assertThat(preview().html()).contains("Ferry runs aground");
        assertThat(editions.list(0, 10)).isEmpty();
    }

    @Test
    void anotherPreviewShowsWhatCameSince() {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        preview();
        town.article(feed, "two", "Council votes for a new bridge", NOW.minusSeconds(1800), NOW.minusSeconds(1200));
        assertThat(preview().html()).contains("Ferry runs aground", "Council votes");
    }

    @Test
    void resendDoesNotGatherMergeOrRenderAgain() throws Exception {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        long id = press.publish(digest, NOW).orElseThrow();
        String frozen = editions.find(id).orElseThrow().rendering().html();
        town.article(feed, "two", "Council votes for a new bridge", NOW.minusSeconds(1800), NOW.minusSeconds(1200));

        Recipients one = new Recipients.One("Ada@example.org");
        ResendPlan plan = dispatcher.plan(id, one);
        assertThat(plan).isEqualTo(new ResendPlan(1, 1));
        assertThat(dispatcher.resend(id, one, plan, "ed")).isOne();

        assertThat(editions.find(id).orElseThrow().rendering().html()).isEqualTo(frozen);
        assertThat(ledger(id))
                .filteredOn(delivery -> delivery.round() == 1)
                .extracting(Delivery::address)
                .containsExactly("ada@example.org");
    }

    @Test
    void aFormSentTwiceSendsOnce() throws Exception {
        long id = editionWithNews();
        ResendPlan plan = dispatcher.plan(id, new Recipients.All());
        dispatcher.resend(id, new Recipients.All(), plan, "ed");
        assertThatThrownBy(() -> dispatcher.resend(id, new Recipients.All(), plan, "ed"))
                .isInstanceOf(PlanChangedException.class)
                .hasMessageContaining("Round 1 of this edition was sent already");
        assertThat(ledger(id)).hasSize(4);
    }

    @Test
    void whatIsCancelledUntilItsEndSendsNothingAndCanBeAskedForAgain() throws Exception {
        long id = editionWithNews();
        ResendPlan plan = dispatcher.plan(id, new Recipients.All());
        List<Long> looks = new ArrayList<>();
        assertThatThrownBy(() -> dispatcher.resend(id, new Recipients.All(), plan, "ed", (done, all) -> {
                    looks.add(done);
                    if (done == all) {
                        throw new IllegalStateException("cancelled");
                    }
                }))
                .hasMessage("cancelled");
        assertThat(looks).as("at the first, and when all are enqueued").containsExactly(0L, 2L);
        assertThat(ledger(id)).hasSize(2);
        jdbi.useHandle(handle -> handle.execute("update delivery set state = 'ACCEPTED'"));
        assertThatThrownBy(() -> dispatcher.correct(id, "It was Tuesday.", plan, "ed", (done, all) -> {
                    throw new IllegalStateException("cancelled");
                }))
                .hasMessage("cancelled");
        assertThat(ledger(id)).hasSize(2);
        assertThat(dispatcher.resend(id, new Recipients.All(), plan, "ed")).isEqualTo(2);
    }

    @Test
    void anotherNumberOfLettersThanConfirmedSendsNothing() {
        long id = editionWithNews();
        ResendPlan plan = dispatcher.plan(id, new Recipients.All());
        town.subscribe("chris@example.org", digest);
        assertThatThrownBy(() -> dispatcher.resend(id, new Recipients.All(), plan, "ed"))
                .isInstanceOf(PlanChangedException.class)
                .hasMessageContaining("3 letters now, not 2");
        assertThat(ledger(id)).hasSize(2);
    }

    @Test
    void theChoicesOfAResendFollowTheLedger() {
        long id = editionWithNews();
        state(id, "ada@example.org", DeliveryState.REFUSED);
        state(id, "bela@example.org", DeliveryState.UNKNOWN);
        town.subscribe("chris@example.org", digest);
        town.subscribe("dora@example.org", digest);
        jdbi.useHandle(handle -> handle.execute("insert into suppression values ('dora@example.org', 'asked', now())"));

        assertThat(chosen(id, new Recipients.Failed())).containsExactly("ada@example.org");
        assertThat(chosen(id, new Recipients.Unknown())).containsExactly("bela@example.org");
        assertThat(chosen(id, new Recipients.NeverSent())).isEmpty();
        assertThat(chosen(id, new Recipients.JoinedSince())).containsExactly("chris@example.org");
        assertThat(chosen(id, new Recipients.Holders())).containsExactly("bela@example.org");
        assertThat(chosen(id, new Recipients.All()))
                .containsExactly("ada@example.org", "bela@example.org", "chris@example.org");
        assertThat(chosen(id, new Recipients.One("gone@example.org"))).isEmpty();
    }

    @Test
    void whoseLetterWasTakenBackCanBeSentItLater() throws Exception {
        long id = editionWithNews();
        state(id, "ada@example.org", DeliveryState.ACCEPTED);
        assertThatThrownBy(() -> dispatcher.cancel(id, 0, "ed")).hasMessageContaining("1 letters now, not 0");
        assertThat(dispatcher.cancel(id, 2, "ed")).as("one left meanwhile").isOne();
        assertThat(chosen(id, new Recipients.NeverSent())).containsExactly("bela@example.org");

        Recipients never = new Recipients.NeverSent();
        dispatcher.resend(id, never, dispatcher.plan(id, never), "ed");
        assertThat(chosen(id, never)).as("it waits now").isEmpty();
    }

    @Test
    void aCorrectionIsTheFrozenEditionWithTheNoteAndGoesToWhoGotIt() throws Exception {
        long id = editionWithNews();
        PublishedEdition frozen = editions.find(id).orElseThrow();
        state(id, "ada@example.org", DeliveryState.ACCEPTED);
        state(id, "bela@example.org", DeliveryState.REFUSED);
        town.article(feed, "two", "Council votes for a new bridge", NOW.minusSeconds(1800), NOW.minusSeconds(1200));

        String note = "The ferry lies off <Eastmoor>.\n\nWe are sorry.";
        ResendPlan plan = dispatcher.plan(id, new Recipients.Holders());
        assertThat(dispatcher.correct(id, note, plan, "ed")).isOne();

        assertThat(ledger(id))
                .filteredOn(delivery -> delivery.round() == 1)
                .extracting(Delivery::address)
                .containsExactly("ada@example.org");
        RenderedEdition correction = renderings.of(id, 1, null).orElseThrow();
        assertThat(correction.subject()).isEqualTo("Correction: " + frozen.subject());
        assertThat(correction.html()).contains("The ferry lies off &lt;Eastmoor&gt;.", "We are sorry.");
        assertThat(correction.text()).contains("*** Correction ***", "The ferry lies off <Eastmoor>.");
        String asWas = frozen.rendering().of(Selection.EVERYBODY).html();
        assertThat(without(correction.of(Selection.EVERYBODY).html(), "<div class=\"h\"", "</div>\n"))
                .isEqualTo(asWas.replace("<title>" + frozen.subject(), "<title>Correction: " + frozen.subject()));
        assertThat(renderings.correction(id)).contains(correction);
        assertThat(renderings.of(id, 0, null)).isEmpty();
        assertThat(editions.find(id).orElseThrow().rendering().html())
                .isEqualTo(frozen.rendering().html());
        assertThatThrownBy(() -> dispatcher.corrected(id, " \n")).hasMessageContaining("note is empty");
    }

    @Test
    void aCorrectionOfWhatNobodyMaySeeOnTheWebLeadsNobodyThere() throws Exception {
        long id = editionWithNews();
        assertThat(dispatcher.corrected(id, "It was Tuesday.").html())
                .contains("https://news.example.org/editions/" + id);
        jdbi.useHandle(handle -> handle.execute("update digest set archive = 'off'"));
        RenderedEdition correction = dispatcher.corrected(id, "It was Tuesday.");
        assertThat(correction.html() + correction.text()).doesNotContain("https://news.example.org/editions/");
    }

    private static String without(String html, String from, String to) {
        int begin = html.indexOf(from);
        return html.substring(0, begin) + html.substring(html.indexOf(to, begin) + to.length());
    }

    @Test
    void whatWasNotHeardFromStandsInTheLetterAndIsFrozenWithTheReasons() throws Exception {
        long lantern = feeds.add("https://lantern.example/feed", FeedKind.FEED, "Lantern <Post>", NOW);
        feeds.link(digest, lantern, "Region", 1);
        failing(lantern, NOW.minus(Duration.ofDays(4)));
        long id = editionWithNews();

        PublishedEdition edition = editions.find(id).orElseThrow();
        assertThat(edition.rendering().html())
                .contains("Not heard from this time: Lantern &lt;Post&gt; (1 of 2 sources).");
        assertThat(edition.rendering().text()).contains("Not heard from this time: Lantern <Post> (1 of 2 sources).");
        assertThat(edition.missing()).isEqualTo(1);
        assertThat(edition.sources()).isEqualTo(2);
        assertThat(unheard.of(id)).singleElement().satisfies(missing -> {
            assertThat(missing.name()).isEqualTo("Lantern <Post>");
            assertThat(missing.reason()).isEqualTo("https://lantern.example/feed has a fault.");
            assertThat(missing.since()).isEqualTo(NOW.minus(Duration.ofDays(4)));
        });
        assertThat(notes()).isEmpty();

        heard(lantern);
        Recipients all = new Recipients.All();
        dispatcher.resend(id, all, dispatcher.plan(id, all), "ed");
        assertThat(editions.find(id).orElseThrow().rendering().html())
                .isEqualTo(edition.rendering().html());
        assertThat(unheard.of(id)).hasSize(1);
        assertThat(coming.of(digest).missing()).isEmpty();
    }

    @Test
    void whatWasHeardFromOnceSinceTheLastEditionIsNotMissing() {
        long lantern = feeds.add("https://lantern.example/feed", FeedKind.FEED, "Lantern Post", NOW);
        feeds.link(digest, lantern, "Region", 1);
        failing(lantern, NOW.minus(Duration.ofHours(70)));
        assertThat(coming.of(digest).missing()).isEmpty();
        assertThat(preview().text()).doesNotContain("Not heard from");
    }

    @Test
    void anEditionThatHeardFromNobodyTellsTheEditorsAndIsNoEmptyDay() {
        failing(feed, NOW.minus(Duration.ofDays(4)));
        long id = press.publish(digest, NOW).orElseThrow();
        assertThat(editions.find(id).orElseThrow().deaf()).isTrue();
        assertThat(ledger(id)).isEmpty();
        assertThat(notes()).singleElement().satisfies(note -> assertThat(note)
                .startsWith("ed@example.org Newsfold: no letters of Morning Post, its only source could not be read\n")
                .contains("* Westmoor Gazette\n  https://gazette.example/feed has a fault.\n")
                .contains("https://news.example.org/desk/editions/" + id));
    }

    @Test
    void aQuietDayIsJustThat() {
        heard(feed);
        long id = press.publish(digest, NOW).orElseThrow();
        assertThat(editions.find(id).orElseThrow().deaf()).isFalse();
        assertThat(notes()).isEmpty();
    }

    /** Failing since it was last read. */
    private void failing(long feed, Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update feed set succeeded = :since, failing_since = :since, failures = 9,
                            problem = address || ' has a fault.' where id = :id""")
                .bind("id", feed)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private void heard(long feed) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update feed set succeeded = :now, failing_since = null, failures = 0, problem = null where id = :id")
                .bind("id", feed)
                .bind("now", NOW.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private List<String> notes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select address || ' ' || subject || e'\\n' || body from note")
                        .mapTo(String.class)
                        .list());
    }

    private long editionWithNews() {
        town.article(
                feed, "one", "Ferry runs aground off Westmoor pier", NOW.minusSeconds(3600), NOW.minusSeconds(3000));
        OptionalLong id = press.publish(digest, NOW);
        return id.orElseThrow();
    }

    private List<Delivery> ledger(long edition) {
        return deliveries.list(LedgerSearch.of(edition), LedgerKey.START, 100);
    }

    private List<String> chosen(long edition, Recipients recipients) {
        return jdbi.inTransaction(handle -> {
            List<String> addresses = new ArrayList<>();
            new Rounds()
                    .recipients(
                            handle,
                            edition,
                            recipients,
                            Addressing.ofResend(new Omissions(List::of), NOW, ZoneOffset.UTC, Set.of()))
                    .forEach(chosen -> addresses.add(chosen.address()));
            assertThat(new Rounds().count(handle, edition, recipients)).isEqualTo(addresses.size());
            return addresses;
        });
    }

    private List<String> articlesOf(long edition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select a.key from edition_article e join article a on a.id = e.article_id where edition_id = ?")
                .bind(0, edition)
                .mapTo(String.class)
                .list());
    }

    private void state(long edition, String address, DeliveryState state) {
        jdbi.useHandle(handle -> handle.execute(
                "update delivery set state = ? where edition_id = ? and address = ?", state.name(), edition, address));
    }

    /** The letter as it would be now. */
    private Proof preview() {
        ComingEdition now = coming.of(digest);
        return proofs.of(now, now.edition(), SampleReader.ANYBODY);
    }
}
