package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsfold.database.Secrets;
import newsfold.database.TestDatabase;
import newsfold.deliver.Outbox;
import newsfold.deliver.Suppressions;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressChangesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final String OLD = "ann@reader.example";
    private static final String NEW = "ann@new.example";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Subscribers subscribers = new Subscribers(jdbi);
    private final Suppressions suppressions = new Suppressions(jdbi);
    private final AddressChanges changes =
            new AddressChanges(jdbi, new Outbox(new byte[] {1}), new Erasures(jdbi, new Secrets(jdbi)), suppressions);
    private long ann;

    @BeforeEach
    void aReader() throws Exception {
        ann = subscribers.add(MailAddress.parse(OLD), "Ann", NOW).id();
    }

    @Test
    void onlyConfirmingMovesAndBothAreRemembered() {
        AddressChange change = ask(NEW, NOW).orElseThrow();
        assertThat(address()).isEqualTo(OLD);
        assertThat(changes.confirm(change.id(), NOW)).isTrue();
        assertThat(changes.confirm(change.id(), NOW)).as("twice is once").isTrue();
        assertThat(address()).isEqualTo(NEW);
        assertThat(changes.find(change.id()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.former()).isEqualTo(OLD);
            assertThat(kept.confirmed()).isEqualTo(NOW);
        });
    }

    @Test
    void theFormerAddressCanRefuseAndUndo() {
        AddressChange refused = ask(NEW, NOW).orElseThrow();
        assertThat(changes.undo(refused.id(), NOW)).isTrue();
        assertThat(changes.confirm(refused.id(), NOW)).isFalse();
        AddressChange undone = ask(NEW, NOW).orElseThrow();
        assertThat(changes.confirm(undone.id(), NOW)).isTrue();
        assertThat(changes.undo(undone.id(), NOW.plus(Duration.ofDays(29)))).isTrue();
        assertThat(address()).isEqualTo(OLD);
        assertThat(changes.confirm(undone.id(), NOW)).isFalse();
    }

    @Test
    void aQuestionGetsOldAndAnAddressTakenOrSuppressed() throws Exception {
        AddressChange late = ask(NEW, NOW).orElseThrow();
        assertThat(changes.confirm(late.id(), NOW.plus(Duration.ofDays(8)))).isFalse();
        suppressions.add(NEW, "hard bounce", "newsfold", NOW);
        assertThat(changes.confirm(late.id(), NOW)).isFalse();
        suppressions.lift(NEW, "ed", NOW);
        subscribers.add(MailAddress.parse(NEW.toUpperCase(java.util.Locale.ROOT)), null, NOW);
        assertThat(changes.confirm(late.id(), NOW)).isFalse();
        assertThat(address()).isEqualTo(OLD);
    }

    @Test
    void aQuestionOfBeforeAnotherMoveIsGoneWithIt() {
        AddressChange first = ask("a@new.example", NOW).orElseThrow();
        AddressChange second = ask("b@new.example", NOW).orElseThrow();
        assertThat(changes.confirm(second.id(), NOW)).isTrue();
        assertThat(changes.confirm(first.id(), NOW)).isFalse();
        assertThat(address()).isEqualTo("b@new.example");
    }

    @Test
    void nobodyAsksMoreThanFiveTimesADay() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(i + "@new.example", NOW)).isPresent();
        }
        assertThat(ask("6@new.example", NOW)).isEmpty();
        assertThat(ask("6@new.example", NOW.plus(Duration.ofHours(25)))).isPresent();
    }

    private Optional<AddressChange> ask(String to, Instant now) {
        return jdbi.inTransaction(handle -> {
            try {
                return changes.ask(handle, subscribers.find(ann).orElseThrow(), MailAddress.parse(to), now);
            } catch (UnfitAddressException e) {
                throw new AssertionError(e);
            }
        });
    }

    private String address() {
        return subscribers.find(ann).orElseThrow().address();
    }
}
