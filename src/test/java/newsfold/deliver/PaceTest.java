package newsfold.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How fast letters leave, by a clock that goes when it is told to. */
class PaceTest {
    private final Press press = new Press();
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void ratesAreWrittenByTheSecondMinuteOrHour() {
        assertThat(Rate.valueOf("10/s").perSecond()).isEqualTo(10);
        assertThat(Rate.valueOf(" 90 / m ").perSecond()).isEqualTo(1.5);
        assertThat(Rate.valueOf("1800/h").perSecond()).isEqualTo(0.5);
        for (String text : new String[] {"", "10", "10/d", "0/s", "-1/s", "ten/s"}) {
            assertThatThrownBy(() -> Rate.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theWholeKeepsItsRate() {
        press.edition(100);
        Sender sender = press.sender(limits("10/s", null, Map.of()), smtp(), 3);
        List<Integer> bySecond = bySecond(sender, 10);
        assertThat(bySecond.get(0)).as("two seconds' letters at once").isEqualTo(20);
        assertThat(bySecond.subList(1, 9)).allMatch(letters -> letters == 10);
        assertThat(server.received()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aSlowDomainHoldsNoOther() {
        long edition = press.edition(mixed(300, 300));
        Sender sender = press.sender(limits(null, null, Map.of("slow.example", "5/s")), smtp(), 3);
        sender.drain();
        assertThat(to("quick.example")).isEqualTo(300);
        assertThat(to("slow.example")).isEqualTo(10);
        press.clock.forward(Duration.ofSeconds(20));
        int seconds = 20;
        while (!press.deliveries.finished(edition)) {
            sender.drain();
            press.clock.forward(Duration.ofSeconds(1));
            seconds++;
        }
        assertThat(seconds).as("300 letters at 5 a second").isBetween(58, 90);
        assertThat(server.received()).hasSize(600).doesNotHaveDuplicates();
        assertThat(press.lines(edition)).allMatch(line -> line.attempts() == 1);
    }

    @Test
    void whoeverWasPutOffDoesNotWaitForAllOthers() {
        press.edition(mixed(4000, 100));
        Sender sender = press.sender(limits("100/s", null, Map.of("slow.example", "2/s")), smtp(), 3);
        bySecond(sender, 15);
        assertThat(to("slow.example"))
                .as("2 a second while others fill the rest")
                .isGreaterThan(15);
    }

    @Test
    void aDomainThatComplainsIsSlowedDownAndRecovers() {
        List<Recipient> recipients = new ArrayList<>();
        recipients.add(new Recipient(1, "c421.1@slow.example"));
        for (int i = 2; i <= 400; i++) {
            recipients.add(new Recipient(i, "reader" + i + "@slow.example"));
        }
        recipients.add(new Recipient(1000, "ann@quick.example"));
        long edition = press.edition(recipients);
        server.reform();
        Sender sender = press.sender(limits(null, "8/s", Map.of()), smtp(), 1);
        List<Integer> bySecond = bySecond(sender, 20);
        assertThat(bySecond.subList(10, 20)).as("halved").allMatch(letters -> letters <= 5);
        assertThat(to("quick.example")).isOne();
        assertThat(rateOf("slow.example")).isEqualTo(4.0);
        press.clock.forward(Duration.ofMinutes(30));
        sender.drain();
        press.clock.forward(Duration.ofSeconds(1));
        assertThat(bySecond(sender, 5).stream().mapToInt(Integer::intValue).sum())
                .as("as configured again")
                .isGreaterThanOrEqualTo(40);
        for (int i = 0; i < 40 && !press.deliveries.finished(edition); i++) {
            press.clock.forward(Duration.ofMinutes(1));
            sender.drain();
        }
        assertThat(press.line(edition, "c421.1@slow.example").state()).isEqualTo(DeliveryState.ACCEPTED);
        assertThat(server.received()).hasSize(401).doesNotHaveDuplicates();
    }

    @Test
    void whereAllDomainsComplainTheServerIsGivenTimeAndNobodyIsLost() {
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 1; i <= 600; i++) {
            recipients.add(new Recipient(i, "reader" + i + "@town" + i % 6 + ".example"));
        }
        long edition = press.edition(recipients);
        Sender sender = press.sender(RateLimits.NONE, smtp(), 2);
        server.greylist(true);
        sender.drain();
        press.clock.forward(Duration.ofSeconds(25));
        sender.drain();
        press.clock.forward(Duration.ofMinutes(2));
        sender.drain();
        assertThat(server.received()).isEmpty();
        assertThat(slowed()).as("not only one domain after the other").contains(Pace.WHOLE);
        server.greylist(false);
        int minutes = 0;
        for (; !press.deliveries.finished(edition) && minutes < 600; minutes++) {
            press.clock.forward(Duration.ofMinutes(1));
            sender.drain();
        }
        assertThat(minutes).isLessThan(240);
        assertThat(server.received()).hasSize(600).doesNotHaveDuplicates();
        assertThat(press.lines(edition)).allMatch(line -> line.state() == DeliveryState.ACCEPTED);
    }

    @Test
    void whatAServerSaysBeforeItKnowsForWhomIsAboutAllLetters() {
        press.edition(mixed(30, 30));
        server.answerMail("451 4.7.1 too many letters, slow down");
        press.sender(RateLimits.NONE, smtp(), 1).drain();
        assertThat(slowed()).containsExactly(Pace.WHOLE);
    }

    private List<String> slowed() {
        return press.jdbi.withHandle(handle -> handle.createQuery("select domain from pace")
                .mapTo(String.class)
                .list());
    }

    @Test
    void aFullMailboxIsNoComplaintOfItsDomain() {
        assertThat(SmtpReply.saysTooMuch(452, "452 4.2.2 mailbox full")).isFalse();
        assertThat(SmtpReply.saysTooMuch(450, "450 4.2.0 greylisted")).isTrue();
        assertThat(SmtpReply.saysTooMuch(421, "421 too many connections")).isTrue();
        assertThat(SmtpReply.saysTooMuch(451, "451 4.7.1 slow down")).isTrue();
        assertThat(SmtpReply.saysTooMuch(550, "550 5.7.1 no")).isFalse();
    }

    @Test
    void instancesShareTheRate() {
        press.edition(60);
        RateLimits limits = limits("10/s", null, Map.of());
        Sender one = press.sender(limits, smtp(), 1);
        Sender other = press.sender(limits, smtp(), 1);
        one.drain();
        other.drain();
        press.clock.forward(Duration.ofSeconds(1));
        one.drain();
        other.drain();
        assertThat(server.received()).hasSize(30);
    }

    /** Who sends whose clock is ahead sends for all; nobody sends faster, and nobody waits longer than it is ahead. */
    @Test
    void anInstanceWhoseClockIsWrongNeitherHurriesNorStopsTheOthers() {
        long edition = press.edition(400);
        RateLimits limits = limits("10/s", null, Map.of());
        MovedClock ahead = MovedClock.standingAt(Press.MORNING.plusSeconds(90));
        Sender right = press.sender(limits, smtp(), 1);
        Sender wrong = press.sender(limits, smtp(), 1, ahead);
        int before = 0;
        for (int second = 0; second < 20; second++) {
            wrong.drain();
            right.drain();
            assertThat(server.received().size() - before)
                    .as("letters of both in second %d", second)
                    .isBetween(10, second == 0 ? 20 : 10);
            before = server.received().size();
            press.clock.forward(Duration.ofSeconds(1));
            ahead.forward(Duration.ofSeconds(1));
        }
        int seconds = 0;
        for (; !press.deliveries.finished(edition); seconds++) {
            right.drain();
            press.clock.forward(Duration.ofSeconds(1));
        }
        assertThat(seconds).as("190 letters, after the other one is gone").isBetween(100, 115);
        assertThat(server.received()).hasSize(400).doesNotHaveDuplicates();
    }

    private List<Integer> bySecond(Sender sender, int seconds) {
        List<Integer> accepted = new ArrayList<>();
        for (int second = 0; second < seconds; second++) {
            accepted.add(sender.drain().accepted());
            press.clock.forward(Duration.ofSeconds(1));
        }
        return accepted;
    }

    private double rateOf(String domain) {
        return press.jdbi.withHandle(handle -> handle.createQuery("select rate from pace where domain = :domain")
                .bind("domain", domain)
                .mapTo(Double.class)
                .one());
    }

    private long to(String domain) {
        return server.received().stream()
                .filter(address -> address.endsWith("@" + domain))
                .count();
    }

    private static List<Recipient> mixed(int quick, int slow) {
        List<Recipient> recipients = new ArrayList<>();
        for (int i = 1; i <= slow; i++) {
            recipients.add(new Recipient(i, "reader" + i + "@slow.example"));
        }
        for (int i = 1; i <= quick; i++) {
            recipients.add(new Recipient(slow + i, "reader" + i + "@quick.example"));
        }
        return recipients;
    }

    private static RateLimits limits(String whole, String domain, Map<String, String> domains) {
        Map<String, Rate> rates = new java.util.HashMap<>();
        domains.forEach((name, rate) -> rates.put(name, Rate.valueOf(rate)));
        return new RateLimits(
                Optional.ofNullable(whole).map(Rate::valueOf),
                Optional.ofNullable(domain).map(Rate::valueOf),
                rates);
    }

    private Transport smtp() {
        return new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
    }
}
