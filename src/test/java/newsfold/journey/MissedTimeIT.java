package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of an edition passes while the program is not running. */
class MissedTimeIT {
    private static final Pattern RUNNING = Pattern.compile("Newsfold is running");
    /** As if each trigger had been waiting for the time an hour ago. */
    private static final String MISS =
            "update qrtz_triggers set next_fire_time = (extract(epoch from now()) * 1000 - 3600000)::bigint"
                    + " where trigger_group = 'editions'";

    @TempDir
    Path folder;

    private InventedTown town;
    private PressDatabase database;

    @BeforeEach
    void setUp() throws Exception {
        town = new InventedTown();
        database = new PressDatabase(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void oneEditionIsMadeAndASecondStartMakesNoneAgain() throws Exception {
        String daily = anHourAgo();
        makeDigest("late", daily);
        makeDigest("never", daily);
        database.change("update digest set misfire = 'skip' where slug = 'never'");
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(
                    () -> database.strings("select trigger_name from qrtz_triggers where trigger_group = 'editions'")
                                    .size()
                            == 2,
                    "both in the timetable");
            press.await(RUNNING);
        }
        database.change("update digest set created = now() - interval '3 days'");
        database.change(MISS);
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(this::nothingIsMissed, "the missed times taken note of");
            press.await(() -> database.count("edition") > 0, "the missed edition");
        }
        database.change(MISS);
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(Pattern.compile("The edition of late was made already"));
            press.await(this::nothingIsMissed, "the missed times taken note of");
            assertThat(database.strings("select d.slug from edition e join digest d on d.id = e.digest_id"))
                    .as("one for three missed days, and none where missed ones are left out")
                    .containsExactly("late");
            assertThat(database.strings("select to_char(slot at time zone 'UTC', 'SS MI HH24') from edition"))
                    .as("for the time it was meant for")
                    .containsExactly(slot(daily));
            assertThat(database.strings("select not empty from edition"))
                    .as("with what was gathered after the start")
                    .containsExactly("t");
        }
    }

    @Test
    void aTimetableIsWrittenOnlyWhereItChanged() throws Exception {
        makeDigest("same", "0 0 7 1 1 ? 2099");
        makeDigest("moving", "0 0 7 1 1 ? 2099");
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(RUNNING);
        }
        String times =
                "select start_time::text from qrtz_triggers where trigger_group = 'editions' order by trigger_name";
        String marked = "1234567890000";
        database.change("update qrtz_triggers set start_time = " + marked + " where trigger_group = 'editions'");
        makeDigest("moving", "0 30 7 1 1 ? 2099");
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(RUNNING);
            assertThat(press.output())
                    .contains("Editions of moving: 0 30 7 1 1 ? 2099")
                    .doesNotContain("Editions of same");
            assertThat(database.strings(times)).first().isEqualTo(marked);
            assertThat(database.strings(times)).last().isNotEqualTo(marked);

            makeDigest("moving", "0 45 7 1 1 ? 2099");
            press.await(Pattern.compile("Editions of moving: 0 45 7 1 1 [?] 2099"));
            assertThat(database.strings("select cron_expression from qrtz_cron_triggers order by trigger_name"))
                    .as("changed by a command beside the running press")
                    .containsExactly("0 0 7 1 1 ? 2099", "0 45 7 1 1 ? 2099");
        }
    }

    @Test
    void aScheduleThatIsNoneIsRefusedInASentence() throws Exception {
        RunningPress command = RunningPress.run(
                folder,
                Map.of(),
                "import-opml",
                town.opml(folder.resolve("town.opml")).toString(),
                "--cron",
                "every morning");
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.output().lines())
                .singleElement()
                .asString()
                .contains("\"every morning\" is no schedule", "0 0 7 * * ?");
    }

    private boolean nothingIsMissed() {
        return database.count("qrtz_triggers where trigger_group = 'editions'"
                        + " and next_fire_time > extract(epoch from now()) * 1000")
                == 2;
    }

    private void makeDigest(String slug, String cron) throws Exception {
        RunningPress command = RunningPress.run(
                folder,
                Map.of(),
                "import-opml",
                town.opml(folder.resolve("town.opml")).toString(),
                "--digest",
                slug,
                "--title",
                slug,
                "--cron",
                cron,
                "--zone",
                "UTC");
        assertThat(command.exitCode()).as(command.output()).isZero();
    }

    private Map<String, String> settings() {
        return Map.of(
                "newsfold.gather.allow-private", town.host(),
                "newsfold.gather.host-delay", "0s",
                "newsfold.timetable.gather-every", "1h",
                "newsfold.timetable.arrange-every", "1s");
    }

    /** Every day at the time it was an hour ago: the next time is far enough for a test. */
    private static String anHourAgo() {
        ZonedDateTime then = Instant.now().minusSeconds(3_600).atZone(ZoneOffset.UTC);
        return then.getSecond() + " " + then.getMinute() + " " + then.getHour() + " * * ?";
    }

    private static String slot(String daily) {
        String[] fields = daily.split(" ");
        return "%02d %02d %02d"
                .formatted(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
    }
}
