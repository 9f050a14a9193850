package newsfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerKey;
import newsfold.deliver.LedgerSearch;
import newsfold.deliver.WaitingLetters;
import newsfold.gather.Feeds;
import newsfold.publish.Contents;
import newsfold.publish.Dailies;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import newsfold.publish.StandingDigest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Databases as earlier versions left them, filled with what those wrote, and brought to this version: from the first one (20) on.
 * What a later version brought is filled in where it came, so that each migration meets rows.
 */
class UpgradeTest {
    private static final List<String> VERSIONS = List.of("20", "25", "53", "64", "102");
    /** In the morning of the second edition, a minute after the program was killed. */
    private static final Instant AFTER = Instant.parse("2025-03-03T06:33:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"20", "25", "53", "64", "102"})
    void whatAnEarlierVersionLeftIsReadAndGoesOn(String version) throws Exception {
        Jdbi jdbi = upgraded(version);

        StandingDigest digest = new Digests(jdbi).find("morning").orElseThrow();
        assertThat(digest.digest().sections()).containsExactly("Town", "Harbour");
        assertThat(digest.cron()).isEqualTo("0 0 7 * * ?");
        assertThat(digest.review()).isEqualTo(30);

        Editions editions = new Editions(jdbi);
        PublishedEdition second = editions.find(2).orElseThrow();
        assertThat(second.day()).isEqualTo(LocalDate.of(2025, 3, 3));
        assertThat(second.rendering().html()).as("as it was frozen").isEqualTo("<p>The light burns on, night 2</p>");
        assertThat(second.rendering().text()).isEqualTo("The light burns on, night 2");
        assertThat(new Dailies(jdbi).lastSlot(digest.id()))
                .as("from which the next time that is due follows")
                .contains(Instant.parse(number(version) < 53 ? "2025-03-03T06:00:00Z" : "2025-03-04T06:00:00Z"));

        Edition composed = new Contents(jdbi).of(2);
        assertThat(composed.sections()).singleElement().satisfies(section -> {
            assertThat(section.name()).isEqualTo("Town");
            assertThat(section.items()).extracting(Item::headline).containsExactly("The light burns on, night 2");
        });
        assertThat(composed.briefs()).extracting(Item::headline).containsExactly("A brief of night 2");
        List<Long> found = jdbi.withHandle(handle -> handle.createQuery(
                        "select edition_id from edition_story where search @@ plainto_tsquery('simple', 'night 1')")
                .mapTo(Long.class)
                .list());
        assertThat(found).as("past stories are found by their words").contains(1L);

        assertThat(new Deliveries(jdbi).counts(1))
                .isEqualTo(Map.of(
                        DeliveryState.ACCEPTED, 4,
                        DeliveryState.REFUSED, 2,
                        DeliveryState.UNKNOWN, 1,
                        DeliveryState.BOUNCED, 1,
                        DeliveryState.CANCELLED, 1));
        assertThat(new Feeds(jdbi).knows("https://ferryman.example/feed")).isTrue();
        assertThat(count(jdbi, "subscription where active")).isEqualTo(8);
        assertThat(count(jdbi, "subscription_change"))
                .as("what is known of how they came")
                .isGreaterThanOrEqualTo(9);
        assertThat(count(jdbi, "qrtz_triggers where job_name in ('SendJob', 'GatherJob')"))
                .as("what each instance does by itself now")
                .isZero();
        assertThat(count(jdbi, "qrtz_job_details where job_group = 'editions' and requests_recovery"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20", "25", "53", "64", "102"})
    void lettersThatWaitedLeaveAndThoseThatMayHaveArrivedAreHeld(String version) throws Exception {
        Jdbi jdbi = upgraded(version);
        Deliveries ledger = new Deliveries(jdbi);

        List<String> arrived = new ArrayList<>(WaitingLetters.send(jdbi, AFTER));
        // what a program had in hand that knew no way to tell a crash of the database from its own is held, too, when
        // its lease ends
        jdbi.useHandle(
                handle -> handle.execute("update delivery set lease_until = lease_until - interval '2 minutes'"));
        assertThat(WaitingLetters.send(jdbi, AFTER)).isEmpty();
        List<String> held = number(version) < 60
                ? List.of("Reader2@readers.example", "Reader4@readers.example")
                : List.of("Reader2@readers.example");
        assertThat(ledger.list(LedgerSearch.of(2), LedgerKey.START, 100))
                .filteredOn(line -> line.state() == DeliveryState.UNKNOWN)
                .extracting(Delivery::address)
                .isEqualTo(held);
        arrived.addAll(held);
        assertThat(arrived)
                .as("3 was put off, 4 to 7 waited; 1 had it, 8 is suppressed")
                .containsExactlyInAnyOrder(
                        "Reader2@readers.example",
                        "Reader3@readers.example",
                        "Reader4@readers.example",
                        "Reader5@readers.example",
                        "Reader6@readers.example",
                        "Reader7@readers.example");
        assertThat(WaitingLetters.send(jdbi, AFTER.plusSeconds(600)))
                .as("what was put off by the pace of the time before")
                .isEmpty();
        assertThat(ledger.counts(2))
                .isEqualTo(Map.of(
                        DeliveryState.ACCEPTED,
                        7 - held.size(),
                        DeliveryState.UNKNOWN,
                        held.size(),
                        DeliveryState.REFUSED,
                        1));
    }

    /** Each step fills in what its version brought, on the way to the newest. */
    @Test
    void whatWasWrittenOnTheWayIsStillThere() throws Exception {
        Jdbi jdbi = upgraded("102");
        assertThat(count(jdbi, "outlet where joined_into = 1")).isOne();
        assertThat(count(jdbi, "feed_trouble where ended is null")).isOne();
        assertThat(count(jdbi, "note where state = 'waiting'")).isOne();
        assertThat(count(jdbi, "merge_decision_article")).isEqualTo(2);
        assertThat(count(jdbi, "bounce where kind = 'HARD' and delivery_id = 5"))
                .isOne();
        assertThat(count(jdbi, "subscription where zone = 'Asia/Tokyo' and headlines and muted_sections = '{Harbour}'"))
                .isOne();
        assertThat(count(jdbi, "coming_edit")).isOne();
        assertThat(count(jdbi, "ruling where not over")).isOne();
        assertThat(count(jdbi, "edition_rendering where language = 'de'")).isOne();
        assertThat(count(jdbi, "subscription where week_day = 5")).isOne();
    }

    private static Jdbi upgraded(String version) throws Exception {
        DatabaseAddress address = TestDatabase.bareAddress();
        Jdbi jdbi = Jdbi.create(address.url(), address.user(), address.password());
        for (String each : VERSIONS) {
            if (number(each) <= number(version)) {
                Migrations.run(address, each);
                fill(jdbi, each);
            }
        }
        Migrations.run(address);
        return jdbi;
    }

    private static int number(String version) {
        return Integer.parseInt(version);
    }

    private static void fill(Jdbi jdbi, String version) throws Exception {
        try (InputStream in = UpgradeTest.class.getResourceAsStream("as-of-" + version + ".sql")) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            jdbi.useHandle(handle -> handle.createScript(script).executeAsSeparateStatements());
        }
    }

    private static int count(Jdbi jdbi, String what) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + what)
                .mapTo(Integer.class)
                .one());
    }
}
