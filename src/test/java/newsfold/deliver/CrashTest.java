package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import newsfold.database.DatabaseAddress;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a crash leaves behind is taken over: nothing is lost, nothing silently doubled. */
class CrashTest {

    @Test
    void whatWasLeasedIsTakenOverAndWhatWasUnderWayShowsAsUnknown() throws IOException {
        Press press = new Press();
        long edition = press.edition(40);
        try (ScriptedServer server = new ScriptedServer()) {
            Transport smtp = new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
            assertThatThrownBy(() -> press.sender(new Crashing(smtp, 10), 1).drain())
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(server.received()).hasSize(10);
            assertThat(press.deliveries.finished(edition)).isFalse();

            Sender next = press.sender(smtp, 1);
            assertThat(next.drain().total()).as("the crashed run's leases last").isZero();
            press.leasesEnd();
            Drained drained = next.drain();
            int unknown = press.deliveries.counts(edition).get(DeliveryState.UNKNOWN);
            assertThat(unknown).as("the letter at which it crashed").isOne();
            assertThat(drained.accepted()).isEqualTo(30 - unknown);
            assertThat(server.received()).hasSize(10 + drained.accepted()).doesNotHaveDuplicates();
            assertThat(press.deliveries.finished(edition)).isTrue();
        }
    }

    @Test
    void whereTheDatabaseCrashedTooAllThatTheRunHadInHandShowsAsUnknown() throws IOException {
        Press press = new Press();
        long edition = press.edition(20);
        try (ScriptedServer server = new ScriptedServer()) {
            Transport smtp = new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
            assertThatThrownBy(() -> press.sender(new Crashing(smtp, 5), 1).drain())
                    .isInstanceOf(OutOfMemoryError.class);
            press.databaseCrashed();
            assertThat(press.sender(smtp, 1).drain().total())
                    .as("the run that has them may live, and know")
                    .isZero();
            press.leasesEnd();
            press.sender(smtp, 1).drain();
            assertThat(press.deliveries.counts(edition))
                    .isEqualTo(Map.of(DeliveryState.ACCEPTED, 5, DeliveryState.UNKNOWN, 15));
            assertThat(server.received()).hasSize(5);
        }
    }

    @Test
    void afterACrashOfTheDatabaseItsHolderSaysWhatWasNotBegun() {
        Press press = new Press();
        long edition = press.edition(20);
        Paces paces = new Paces(RateLimits.NONE);
        Leases leases = new Leases(press.jdbi, Duration.ofMinutes(1), paces);
        Attempts attempts = new Attempts(press.jdbi, leases, Duration.ofHours(1), paces);
        List<Long> ids = leases.lease("one/run", 20, Press.MORNING).stream()
                .map(Delivery::id)
                .toList();
        press.databaseCrashed();
        assertThat(leases.lease("two/run", 20, Press.MORNING)).isEmpty();
        assertThat(press.deliveries.counts(edition)).isEqualTo(Map.of(DeliveryState.SENDING, 20));

        assertThat(leases.release("one/run", ids.subList(0, 5), null)).isEqualTo(5);
        press.hold(edition, true);
        LedgerPage page = new LedgerPage(List.of(), List.of(), List.of(), ids.subList(5, 10));
        assertThat(attempts.write("one/run", page, Press.MORNING)).isEmpty();
        assertThat(press.deliveries.counts(edition))
                .isEqualTo(Map.of(DeliveryState.QUEUED, 10, DeliveryState.SENDING, 10));
        press.hold(edition, false);
        assertThat(leases.lease("two/run", 20, Press.MORNING)).hasSize(10);
    }

    @Test
    void aRestartOfTheSameProgramGoesOnAtOnce() throws IOException {
        Press press = new Press();
        long edition = press.edition(20);
        try (ScriptedServer server = new ScriptedServer()) {
            Transport smtp = new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
            assertThatThrownBy(() -> press.sender(Press::write, new Crashing(smtp, 5), 1, "press one")
                            .drain())
                    .isInstanceOf(OutOfMemoryError.class);

            assertThat(press.sender(Press::write, smtp, 1, "press").drain().total())
                    .as("another one, whatever its name begins with, waits for the lease's end")
                    .isZero();
            Drained drained = press.sender(Press::write, smtp, 1, "press one").drain();
            assertThat(press.deliveries.counts(edition).get(DeliveryState.UNKNOWN))
                    .isOne();
            assertThat(drained.accepted()).isEqualTo(14);
            assertThat(server.received()).hasSize(19).doesNotHaveDuplicates();
        }
    }

    @Test
    void whereTheDigestSaysSoWhatMayHaveArrivedIsSentAgainAndNamed() throws IOException {
        Press press = new Press();
        long edition = press.edition(20);
        press.mailing(new Mailing(Mailing.Unknown.AGAIN, null));
        try (ScriptedServer server = new ScriptedServer()) {
            Transport smtp = new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
            assertThatThrownBy(() -> press.sender(Press::write, new Crashing(smtp, 5), 1, "press")
                            .drain())
                    .isInstanceOf(OutOfMemoryError.class);
            Drained drained = press.sender(Press::write, smtp, 1, "press").drain();
            assertThat(drained.accepted()).isEqualTo(15);
            assertThat(server.received()).hasSize(20);
            assertThat(press.lines(edition))
                    .allMatch(line -> line.state() == DeliveryState.ACCEPTED)
                    .filteredOn(line -> line.doubts() > 0)
                    .as("the letter at which it crashed")
                    .hasSize(1);
            assertThat(server.messageIds()).as("the same letter each time").hasSize(20);
        }
    }

    /** A process of its own, killed hard three times at different moments. */
    @Test
    void killedHardNothingIsLostAndDoublesAreNamed() throws Exception {
        DatabaseAddress address = TestDatabase.freshAddress();
        Press press = new Press(Jdbi.create(address.url(), address.user(), address.password()));
        long edition = press.edition(300);
        try (ScriptedServer server = new ScriptedServer()) {
            for (int letters : new int[] {15, 90, 160}) {
                press.leasesEnd();
                Process process = start(address, server.port());
                await(() -> server.received().size() >= letters || !process.isAlive());
                process.destroyForcibly().waitFor();
            }
            press.leasesEnd();
            Process last = start(address, server.port());
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).isZero();

            Set<String> arrived = new HashSet<>(server.received());
            Set<String> doubled = doubles(server.received());
            Set<String> unknown = new HashSet<>();
            for (Delivery line : press.lines(edition)) {
                assertThat(line.state()).isIn(DeliveryState.ACCEPTED, DeliveryState.UNKNOWN);
                if (line.state() == DeliveryState.UNKNOWN) {
                    unknown.add(line.address());
                } else {
                    assertThat(arrived).contains(line.address());
                }
            }
            assertThat(doubled)
                    .as("held is the rule: what may have arrived is not sent again")
                    .isEmpty();
            assertThat(unknown.size())
                    .as("one a connection and kill: the letter on its way")
                    .isLessThanOrEqualTo(3 * SendingProcess.CONNECTIONS);
            assertThat(press.deliveries.finished(edition)).isTrue();
        }
    }

    private static Set<String> doubles(List<String> received) {
        Set<String> once = new HashSet<>();
        List<String> doubles = new ArrayList<>();
        for (String address : received) {
            if (!once.add(address)) {
                doubles.add(address);
            }
        }
        return Collections.unmodifiableSet(new HashSet<>(doubles));
    }

    private static Process start(DatabaseAddress database, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SendingProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** A real way out on which the machine fails after so many letters, before the next one leaves. */
    private record Crashing(Transport transport, int letters) implements Transport {
        @Override
        public int lines() {
            return transport.lines();
        }

        @Override
        public Line open() throws UnreachableException {
            Line line = transport.open();
            int[] sent = {0};
            return new Line() {
                @Override
                public SendOutcome send(Delivery delivery, String envelopeFrom, byte[] message)
                        throws UnreachableException {
                    if (sent[0]++ == letters) {
                        throw new OutOfMemoryError("as if");
                    }
                    return line.send(delivery, envelopeFrom, message);
                }

                @Override
                public void close() {
                    line.close();
                }
            };
        }
    }
}
