package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import newsfold.compose.Digest;
import newsfold.compose.Edition;
import newsfold.compose.Missing;
import newsfold.database.TestDatabase;
import newsfold.render.RenderedEdition;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditionsTest {
    private static final Instant SLOT = Instant.parse("2026-03-02T06:00:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Digests digests = new Digests(jdbi);
    private final Editions editions = new Editions(jdbi);
    private final Dailies dailies = new Dailies(jdbi);
    private final Departures departures = new Departures(jdbi);
    private StandingDigest digest;

    @BeforeEach
    void makeDigest() {
        Digest page = new Digest(
                "morning", "Morning Post", ZoneId.of("Europe/Berlin"), Locale.GERMANY, List.of("Stadt", "Land"), 12, 9);
        long id = digests.create(
                page, "0 0 7 * * ?", StandingDigest.Misfire.SKIP, "Morning Post <post@example.org>", 30, SLOT);
        digest = digests.find(id).orElseThrow();
        assertThat(digest.digest()).isEqualTo(page);
        assertThat(digest.misfire()).isEqualTo(StandingDigest.Misfire.SKIP);
    }

    @Test
    void aDigestIsMadeOnce() {
        long again = digests.create(
                new Digest("morning", "Other", ZoneId.of("UTC"), Locale.ENGLISH, List.of(), 1, 1),
                "0 0 9 * * ?",
                StandingDigest.Misfire.ONCE,
                "Other <other@example.org>",
                0,
                SLOT);
        assertThat(again).isEqualTo(digest.id());
        assertThat(digests.list()).hasSize(1);
        assertThat(digests.find("morning").orElseThrow().digest().title()).isEqualTo("Morning Post");
    }

    @Test
    void whatIsRevisedChangesAndTheRestStays() {
        jdbi.useTransaction(handle ->
                digests.revise(handle, digest.id(), null, null, "0 30 6 * * ?", StandingDigest.Misfire.ONCE, null, 45));
        StandingDigest revised = digests.find(digest.id()).orElseThrow();
        assertThat(revised.cron()).isEqualTo("0 30 6 * * ?");
        assertThat(revised.misfire()).isEqualTo(StandingDigest.Misfire.ONCE);
        assertThat(revised.review()).isEqualTo(45);
        assertThat(revised.digest()).isEqualTo(digest.digest());
        assertThat(revised.sender()).isEqualTo(digest.sender());
    }

    @Test
    void aDigestThatRestsKeepsItsEditions() {
        freeze(SLOT);
        digests.rest(digest.id());
        assertThat(digests.list()).isEmpty();
        assertThat(editions.list(0, 10)).hasSize(1);
    }

    @Test
    void aSlotHasOneEdition() {
        assertThat(editions.exists(digest.id(), SLOT)).isFalse();
        assertThat(dailies.lastUntil(digest.id())).isEmpty();
        assertThat(freeze(SLOT)).isTrue();
        assertThat(freeze(SLOT)).isFalse();
        assertThat(editions.exists(digest.id(), SLOT)).isTrue();
        assertThat(editions.list(0, 10)).singleElement().satisfies(edition -> {
            assertThat(edition.digestTitle()).isEqualTo("Morning Post");
            assertThat(edition.day()).isEqualTo(LocalDate.of(2026, 3, 2));
            assertThat(edition.rendering().html()).isEqualTo("<p>html</p>");
            assertThat(edition.empty()).isTrue();
            // half an hour for an editor to look
            assertThat(edition.sendAt()).isEqualTo(SLOT.plusSeconds(1800));
        });
        assertThat(dailies.lastUntil(digest.id())).contains(SLOT);
        assertThat(dailies.lastSlot(digest.id())).contains(SLOT);
    }

    @Test
    void sendNowEndsHoldAndReview() {
        freeze(SLOT);
        long id = editions.list(0, 1).get(0).id();
        departures.hold(id);
        assertThat(editions.find(id).orElseThrow().held()).isTrue();
        departures.sendNow(id, SLOT.plusSeconds(60));
        assertThat(editions.find(id).orElseThrow().held()).isFalse();
        assertThat(editions.find(id).orElseThrow().sendAt()).isEqualTo(SLOT.plusSeconds(60));
    }

    private boolean freeze(Instant slot) {
        Edition edition = new Edition(
                digest.digest(),
                LocalDate.of(2026, 3, 2),
                slot.minusSeconds(60),
                slot,
                List.of(),
                List.of(),
                0,
                0,
                0,
                Missing.NONE,
                List.of());
        return jdbi.inTransaction(handle -> editions.freeze(
                handle,
                editions.nextId(handle),
                digest,
                slot,
                edition,
                new RenderedEdition("subject", "<p>html</p>", "text"),
                null,
                slot));
    }
}
