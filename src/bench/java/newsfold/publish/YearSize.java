package newsfold.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import newsfold.MovedClock;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.merge.InventedWindow;
import newsfold.read.Article;
import org.jdbi.v3.core.Jdbi;

/**
 * Measures how many bytes of the database an article, an edition and a letter's line in the ledger take, indexes and all: editions of
 * 40 stories at most, made day by day of 300 articles of {@value #CHARACTERS} characters.
 */
public final class YearSize {
    private static final Instant FIRST = Instant.parse("2026-03-02T06:00:00Z");
    private static final int DAYS = 14;
    private static final int ARTICLES = 300;
    private static final int CHARACTERS = 3_000;
    private static final int READERS = 20_000;
    private static final int PARTS = 20;
    /** Of so many invented ones there are enough of that length. */
    private static final int MANY = 3_000;

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MovedClock clock = MovedClock.standingAt(FIRST);

    private final InventedTown town = new InventedTown(jdbi);
    private final long feed = new Feeds(jdbi).add("https://gazette.example/feed", FeedKind.FEED, "Gazette", FIRST);

    private YearSize() {}

    public static void main(String[] args) {
        new YearSize().run();
        System.exit(0);
    }

    private void run() {
        PressRun press = TestPress.run(jdbi, clock);
        long digest = digest();
        long empty = size("%");
        double articles = 0;
        double editions = 0;
        for (int day = 0; day < DAYS; day++) {
            long before = size("%");
            gather(day);
            articles += size("%") - before;
            before = size("%");
            press.publish(digest, clock.instant());
            editions += size("%") - before;
            clock.forward(Duration.ofDays(1));
        }
        jdbi.useHandle(handle -> handle.execute("""
                with reader as (insert into subscriber (address, created)
                    select 'reader.' || i || '@post.example', now() from generate_series(1, ?) i returning id)
                insert into subscription (subscriber_id, digest_id, active, consent, changed)
                select id, ?, true, 'desk', now() from reader""", READERS, digest));
        gather(DAYS);
        long before = size("delivery%") + size("ledger%");
        press.publish(digest, clock.instant());
        send();
        long letters = size("delivery%") + size("ledger%") - before;
        System.out.printf(
                Locale.ROOT,
                """
                bytes, indexes included; the empty database has %,d
                an article of %,d characters  %,10.0f
                an edition                    %,10.0f
                a letter's line in the ledger %,10.0f
                """,
                empty,
                CHARACTERS,
                articles / DAYS / ARTICLES,
                editions / DAYS,
                (double) letters / READERS);
    }

    private long digest() {
        long digest = new Digests(jdbi)
                .create(
                        new Digest(
                                "year", "Year Post", ZoneId.of("Europe/London"), Locale.UK, List.of("Region"), 40, 0),
                        "0 0 7 * * ?",
                        StandingDigest.Misfire.ONCE,
                        "Year Post <post@example.org>",
                        0,
                        FIRST);
        new Feeds(jdbi).link(digest, feed, "Region", 1);
        return digest;
    }

    private void gather(int day) {
        Instant seen = clock.instant().minus(Duration.ofHours(1));
        List<Article> articles = new InventedWindow(MANY, day)
                .articles().stream()
                        .filter(article -> article.text().length() >= CHARACTERS)
                        .limit(ARTICLES)
                        .toList();
        for (Article article : articles) {
            town.article(
                    feed,
                    article.outlet() == null ? "" : article.outlet().name(),
                    day + "-" + article.id(),
                    String.valueOf(article.title()),
                    article.text().substring(0, CHARACTERS),
                    seen,
                    seen);
        }
    }

    /** As servers answer, in parts, between which PostgreSQL tidies up as it does by itself. */
    private void send() {
        for (int part = 0; part < PARTS; part++) {
            int now = part;
            jdbi.useHandle(handle -> {
                handle.execute("""
                        update delivery set state = 'ACCEPTED', attempts = 1, tried = now(), code = 250, changed = now(),
                            reply = '250 2.0.0 Ok: queued as 4QzR8k2TtNz1kVw' where subscriber_id % ? = ?""", PARTS, now);
                handle.execute("vacuum delivery");
            });
        }
    }

    private long size(String tables) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(pg_total_relation_size(oid)), 0) from pg_class"
                                + " where relkind = 'r' and relnamespace = 'public'::regnamespace and relname like :tables")
                .bind("tables", tables)
                .mapTo(Long.class)
                .one());
    }
}
