package newsfold.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import newsfold.MovedClock;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/** A press with one digest and a ledger in a database of its own, and a clock that goes when it is told to. */
public final class Press {
    public static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");

    public final Jdbi jdbi;
    public final Deliveries deliveries;
    public final Suppressions suppressions;
    public final Outbox outbox;
    final MovedClock clock = MovedClock.standingAt(MORNING);
    private final long digest;

    public Press() {
        this(TestDatabase.fresh());
    }

    Press(Jdbi jdbi) {
        this.jdbi = jdbi;
        deliveries = new Deliveries(jdbi);
        suppressions = new Suppressions(jdbi);
        outbox = new Outbox(new byte[] {1, 2, 3});
        digest = jdbi.withHandle(
                handle -> handle.createQuery("""
                        insert into digest (slug, title, zone, locale, sender, cron, created)
                        values ('quay', 'The Quay Letter', 'UTC', 'en', 'The Quay Letter <letter@press.example.org>',
                            '0 0 6 * * ?', now()) returning id""").mapTo(Long.class).one());
    }

    public long digest() {
        return digest;
    }

    /** An edition to be sent from this morning on, with a letter to each of reader1@reader.example and so on. */
    long edition(int readers) {
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 1; i <= readers; i++) {
            recipients.add(new Recipient(i, "reader" + i + "@reader.example"));
        }
        return edition(recipients);
    }

    public long edition(List<Recipient> recipients) {
        return jdbi.inTransaction(handle -> {
            long edition = handle.createQuery("""
                            insert into edition (digest_id, slot, day, since, until, content, subject, html, body, empty,
                                send_at, created)
                            select :digest, timestamptz '2026-11-01' + count(*) * interval '1 day', '2026-11-21', :now, :now,
                                '{}', 's', 'h', 't', false, :now, :now from edition returning id""")
                    .bind("digest", digest)
                    .bind("now", Deliveries.at(MORNING))
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("insert into round values (:edition, 0, 'edition', 'timetable', :now)")
                    .bind("edition", edition)
                    .bind("now", Deliveries.at(MORNING))
                    .execute();
            outbox.enqueue(handle, edition, 0, recipients, MORNING);
            return edition;
        });
    }

    void mailing(Mailing mailing) {
        jdbi.useHandle(handle -> new Mailings(jdbi).set(handle, digest, mailing));
    }

    /** As if the longest lease had passed by the database's clock. */
    void leasesEnd() {
        jdbi.useHandle(
                handle -> handle.execute("update delivery set lease_until = lease_until - interval '2 minutes'"));
    }

    /** As PostgreSQL finds what it does not log after a crash. */
    void databaseCrashed() {
        jdbi.useHandle(handle -> handle.execute("truncate unbroken"));
    }

    void hold(long edition, boolean held) {
        jdbi.useHandle(handle -> handle.createUpdate("update edition set held = :held where id = :id")
                .bind("held", held)
                .bind("id", edition)
                .execute());
    }

    Sender sender(Transport transport, int connections) {
        return sender(Press::write, transport, connections);
    }

    Sender sender(LetterWriter writer, Transport transport, int connections) {
        return sender(writer, transport, connections, UUID.randomUUID().toString());
    }

    Sender sender(LetterWriter writer, Transport transport, int connections, String instance) {
        return sender(writer, transport, connections, instance, RateLimits.NONE);
    }

    Sender sender(RateLimits limits, Transport transport, int connections) {
        return sender(Press::write, transport, connections, UUID.randomUUID().toString(), limits);
    }

    private Sender sender(
            LetterWriter writer, Transport transport, int connections, String instance, RateLimits limits) {
        return sender(writer, transport, connections, instance, limits, clock);
    }

    /** On a machine whose clock says something else. */
    Sender sender(RateLimits limits, Transport transport, int connections, Clock clock) {
        return sender(Press::write, transport, connections, UUID.randomUUID().toString(), limits, clock);
    }

    private Sender sender(
            LetterWriter writer,
            Transport transport,
            int connections,
            String instance,
            RateLimits limits,
            Clock clock) {
        return new Sender(
                jdbi,
                writer,
                transport,
                connections,
                Duration.ofHours(24),
                limits,
                instance,
                clock,
                new Random(7),
                outcome -> {});
    }

    static Envelope write(Delivery delivery) {
        return Letters.envelope(letter(delivery));
    }

    static Letter letter(Delivery delivery) {
        return Letters.to(delivery.address(), delivery.messageId(), "Bridge closed: the day\u2019s news");
    }

    List<Delivery> lines(long edition) {
        return deliveries.list(LedgerSearch.of(edition), LedgerKey.START, 100_000);
    }

    public Delivery line(long edition, String address) {
        return deliveries.of(edition, address).get(0);
    }
}
