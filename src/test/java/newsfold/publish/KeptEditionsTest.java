package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.deliver.Outbox;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.keep.Cleaner;
import newsfold.keep.KeepSettings;
import newsfold.keep.Term;
import newsfold.render.EditionRenderer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is removed of the press's past, and what never is. */
class KeptEditionsTest {
    private static final Instant THEN = Instant.parse("2025-03-02T06:00:00Z");
    private static final Instant NOW = THEN.plus(Duration.ofDays(100));
    private static final String FOREVER = "forever";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Digests digests = new Digests(jdbi);
    private final Editions editions = new Editions(jdbi);
    private final Contents contents = new Contents(jdbi);
    private final InventedTown town = new InventedTown(jdbi);
    private final Dispatcher dispatcher = new Dispatcher(
            jdbi,
            Clock.fixed(NOW, ZoneOffset.UTC),
            EditionRenderer.plain(),
            new Mastheads("https://news.example.org", "Hill Library, 1 Hill Road, Westmoor"),
            new Outbox("key".getBytes(StandardCharsets.UTF_8)));

    private long digest;
    private long feed;

    @BeforeEach
    void aDigestWithTwoReaders() {
        digest = digests.create(
                new Digest("morning", "Morning Post", ZoneId.of("Europe/London"), Locale.UK, List.of("Region"), 12, 9),
                "0 0 7 * * ?",
                StandingDigest.Misfire.ONCE,
                "Morning Post <post@example.org>",
                0,
                THEN);
        Feeds feeds = new Feeds(jdbi);
        feed = feeds.add("https://gazette.example/feed", FeedKind.FEED, "Westmoor Gazette", THEN);
        feeds.link(digest, feed, "Region", 1);
        town.subscribe("ada@example.org", digest);
        town.subscribe("bela@example.org", digest);
    }

    @Test
    void anEditionShowsTheSameWhenItsArticlesHaveNoTextsAnyMore() {
        long edition = publish(THEN, "one", "Ferry runs aground off Westmoor pier");
        town.article(feed, "never", "Nobody has read of this", THEN.plusSeconds(60), THEN.plusSeconds(60));
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into edition_story (edition_id, story, thread, headline) values (?, 'x', 'x', 'Left out')",
                    edition);
            handle.execute("insert into edition_article select ?, id, 'x' from article where key = 'never'", edition);
        });
        var rendering = editions.find(edition).orElseThrow().rendering();
        var items = contents.items(edition);

        clean("30d", "30d", FOREVER, FOREVER, FOREVER);

        assertThat(count("article")).isOne();
        assertThat(count("article where key = 'one' and body = ''")).isOne();
        assertThat(editions.find(edition).orElseThrow().rendering()).isEqualTo(rendering);
        assertThat(contents.items(edition)).isEqualTo(items);
        assertThat(count("delivery")).as("the ledger stays").isEqualTo(2);
    }

    @Test
    void whatIsYoungerOrKeptForEverStays() {
        publish(NOW.minus(Duration.ofDays(20)), "one", "Ferry runs aground off Westmoor pier");
        send("ACCEPTED");
        clean("30d", "30d", "30d", "30d", "30d");
        clean(FOREVER, FOREVER, FOREVER, FOREVER, FOREVER);
        assertThat(count("article where body <> ''")).isOne();
        assertThat(count("delivery")).isEqualTo(2);
        assertThat(count("edition")).isOne();
    }

    @Test
    void ofAnEditionWithoutItsLedgerNothingIsSentAgain() {
        long edition = publish(THEN, "one", "Ferry runs aground off Westmoor pier");
        send("ACCEPTED");
        town.subscribe("late@example.org", digest);
        Recipients joined = new Recipients.Audience();
        assertThat(dispatcher.plan(edition, joined).letters()).isEqualTo(3);

        clean(FOREVER, FOREVER, FOREVER, "30d", FOREVER);

        assertThat(count("delivery")).isZero();
        assertThat(editions.find(edition)).isPresent();
        ResendPlan plan = dispatcher.plan(edition, joined);
        assertThat(plan.letters()).isZero();
        assertThatThrownBy(() -> dispatcher.resend(edition, joined, plan, "Ed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its ledger was removed");
        assertThat(count("delivery")).isZero();
    }

    @Test
    void lettersThatWaitOrAreUnknownAreNeverRemoved() {
        publish(THEN, "one", "Ferry runs aground off Westmoor pier");
        for (String state : List.of("QUEUED", "DEFERRED", "SENDING", "UNKNOWN")) {
            send("ACCEPTED");
            jdbi.useHandle(
                    handle -> handle.execute("update delivery set state = ? where address = 'ada@example.org'", state));
            clean("30d", "30d", "30d", "30d", "30d");
            assertThat(count("delivery")).as(state).isEqualTo(2);
            assertThat(count("edition where ledger_gone is null")).isOne();
        }
    }

    @Test
    void aDigestsLastEditionStaysAndWhoGetsNoMailForEver() {
        publish(THEN, "one", "Ferry runs aground off Westmoor pier");
        long last = publish(THEN.plus(Duration.ofDays(5)), "two", "Library on Hill Road opens on Sundays from May");
        send("ACCEPTED");
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into suppression values ('dead@example.org', 'no such user', ?::timestamptz)", "" + THEN);
            handle.execute(
                    "insert into suppression_change (address, suppressed, reason, done_by, done)"
                            + " values ('dead@example.org', true, 'no such user', 'newsfold', ?::timestamptz)",
                    "" + THEN);
            handle.execute("insert into erasure values ('hash of the erased', ?::timestamptz)", "" + THEN);
            handle.execute(
                    "insert into bounce (mail, source, kind, proven, reason, seen)"
                            + " values ('m', 'hook', 'HARD', true, 'no such user', ?::timestamptz)",
                    "" + THEN);
        });
        int history = count("subscription_change");

        clean("30d", "30d", "30d", "30d", "30d");

        assertThat(editions.list(0, 10)).extracting(PublishedEdition::id).containsExactly(last);
        assertThat(count("round")).isOne();
        assertThat(count("article")).as("those of the edition that stays").isOne();
        assertThat(count("delivery")).isZero();
        assertThat(count("bounce")).isZero();
        assertThat(List.of(count("suppression"), count("suppression_change"), count("erasure")))
                .containsExactly(1, 1, 1);
        assertThat(count("subscription")).isEqualTo(2);
        assertThat(count("subscription_change")).isEqualTo(history);
    }

    @Test
    void theJournalIsForgottenByTheKeeperOnlyAndOnlyWhatIsOld() {
        jdbi.useHandle(handle -> handle.execute("insert into deed (at, who, deed) values"
                + " (now() - interval '90 days', 'Ed', 'Held an edition'), (now(), 'Ed', 'Held an edition')"));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from deed")))
                .hasMessageContaining("written once");
        new Cleaner(jdbi, settings(FOREVER, FOREVER, FOREVER, FOREVER, "30d"), Clock.systemUTC()).clean(() -> true);
        assertThat(count("deed")).isOne();
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from deed")))
                .hasMessageContaining("written once");
    }

    @Test
    void itStopsAfterAnyStepAndGoesOnLater() {
        for (int n = 0; n < 1_100; n++) {
            town.article(feed, "n" + n, "Nobody has read of this " + n, THEN, THEN);
        }
        AtomicInteger asked = new AtomicInteger();
        KeepSettings settings = settings("30d", FOREVER, FOREVER, FOREVER, FOREVER);
        Cleaner cleaner = new Cleaner(jdbi, settings, Clock.fixed(NOW, ZoneOffset.UTC));
        // one step that looks for lines of closed ledgers, then one with articles
        assertThat(cleaner.clean(() -> asked.incrementAndGet() <= 2)).isOne();
        assertThat(count("article")).isEqualTo(600);
        assertThat(cleaner.clean(() -> true)).isEqualTo(2);
        assertThat(count("article")).isZero();
        assertThat(cleaner.clean(() -> true)).isZero();
    }

    private long publish(Instant at, String key, String title) {
        town.article(feed, key, title, at.minusSeconds(3600), at.minusSeconds(3000));
        return TestPress.run(jdbi, Clock.fixed(at, ZoneOffset.UTC))
                .publish(digest, at)
                .orElseThrow();
    }

    private void send(String state) {
        jdbi.useHandle(handle -> handle.execute("update delivery set state = ?, changed = next_at", state));
    }

    private void clean(String articles, String texts, String editions, String ledger, String journal) {
        new Cleaner(jdbi, settings(articles, texts, editions, ledger, journal), Clock.fixed(NOW, ZoneOffset.UTC))
                .clean(() -> true);
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static KeepSettings settings(
            String articles, String texts, String editions, String ledger, String journal) {
        return new KeepSettings() {
            @Override
            public Term articles() {
                return Term.valueOf(articles);
            }

            @Override
            public Term texts() {
                return Term.valueOf(texts);
            }

            @Override
            public Term editions() {
                return Term.valueOf(editions);
            }

            @Override
            public Term ledger() {
                return Term.valueOf(ledger);
            }

            @Override
            public Term journal() {
                return Term.valueOf(journal);
            }

            @Override
            public Term bounces() {
                return Term.valueOf(ledger);
            }
        };
    }
}
