package newsfold.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.Migrations;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Instant EVENING = Instant.parse("2026-11-21T18:00:00Z");
    private static final Instant MORNING = EVENING.plus(Duration.ofHours(12));
    private static final String SENT =
            "insert into delivery (edition_id, subscriber_id, round, address, message_id, state, next_at, changed) values"
                    + " (1, %1$d, 0, 'reader%1$d@reader.example', '<%1$d@quay.example>', '%2$s', now(), now())";

    @TempDir
    Path folder;

    private final DatabaseAddress source = TestDatabase.freshAddress();
    private DatabaseAddress target = TestDatabase.freshAddress();
    private Path data;
    private Path file;

    @BeforeEach
    void filled() throws Exception {
        data = Files.createDirectories(folder.resolve("data"));
        file = folder.resolve("evening.zip");
        change(
                source,
                "insert into digest (slug, title, zone, locale, sender, cron, created) values ('quay',"
                        + " E'The \\u201cQuay\\u201d, \"daily\"\\nletter', 'UTC', 'en', 'letter@quay.example', '0 0 6 * * ?', now())",
                "insert into subscriber (address, name, created) values ('reader1@reader.example', '', now()),"
                        + " ('reader2@reader.example', null, now())",
                "insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                        + " select id, 1, true, 'form', now() from subscriber",
                "insert into edition (digest_id, slot, day, since, until, content, subject, html, body, empty, send_at, created)"
                        + " values (1, now(), '2026-11-21', now(), now(), '{\"items\": [{\"n\": 1.50}]}', 's', '\\.', '', false,"
                        + " now(), now())",
                "insert into round values (1, 0, 'edition', 'timetable', now())",
                "insert into edition_story (edition_id, story, thread, since, place, headline, words)"
                        + " values (1, 'bridge', 'bridge', now(), 0, 'Bridge closed', 'Bridge closed for repairs')",
                "insert into setting values ('secret.test', 'c2VjcmV0')",
                "insert into week_watch values (1, now())",
                "insert into deed (at, who, deed) values (now(), 'ada', 'signed in')",
                SENT.formatted(1, "ACCEPTED"),
                SENT.formatted(2, "QUEUED"),
                SENT.formatted(3, "DEFERRED"),
                SENT.formatted(4, "SENDING"),
                SENT.formatted(5, "REFUSED"));
    }

    @Test
    void whatIsRestoredIsWhatWasKept() throws Exception {
        Files.writeString(data.resolve("session-key"), "key");
        Files.createDirectories(data.resolve("mailbox").resolve("2026"));
        Files.writeString(data.resolve("mailbox").resolve("2026").resolve("1.eml"), "To: reader");
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("PG_VERSION"), "17");
        Path elsewhere = folder.resolve("elsewhere");

        Manifest made = Backup.write(source, data, file, EVENING);
        restore(true, elsewhere);

        assertThat(made.rows()).isGreaterThan(14);
        assertThat(contents(target)).isEqualTo(contents(source));
        assertThat(elsewhere.resolve("session-key")).hasContent("key");
        assertThat(elsewhere.resolve("mailbox").resolve("2026").resolve("1.eml"))
                .hasContent("To: reader");
        assertThat(elsewhere.resolve("postgres")).doesNotExist();
    }

    @Test
    void theRestoredDatabaseGoesOn() throws Exception {
        Backup.write(source, data, file, EVENING);
        restore(true, data);
        change(target, "insert into subscriber (address, created) values ('late@reader.example', now())");
        change(
                target,
                "insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                        + " select max(id), 1, true, 'form', now() from subscriber");
        assertThat(strings(target, "select id::text from subscriber order by id"))
                .as("numbers go on")
                .containsExactly("1", "2", "3");
        assertThat(strings(target, "select subscriber_id::text from subscription_change order by id"))
                .as("triggers fire again, and did not while rows were filled in")
                .containsExactly("1", "2", "3");
        assertThatThrownBy(() -> change(target, "delete from deed")).hasMessageContaining("deed");
    }

    @Test
    void lettersThatMayHaveBeenSentSinceAreUnknown() throws Exception {
        Backup.write(source, data, file, EVENING);
        assertThat(restore(false, data)).isEqualTo(3);
        assertThat(strings(target, "select state from delivery order by id"))
                .containsExactly("ACCEPTED", "UNKNOWN", "UNKNOWN", "UNKNOWN", "REFUSED");
        assertThat(strings(target, "select distinct reply from delivery where state = 'UNKNOWN'"))
                .singleElement()
                .asString()
                .contains("2026-11-21T18:00:00Z", "may have been sent since");
    }

    @Test
    void weeklyLettersThatCameDueSinceAreNotMade() throws Exception {
        Backup.write(source, data, file, EVENING);
        restore(false, data);
        assertThat(strings(target, "select digest_id::text from week_watch"))
                .as("watched anew, from the first look on")
                .isEmpty();
    }

    @Test
    void whereADigestPrefersThemTwiceTheyAreQueued() throws Exception {
        change(source, "update digest set unknown = 'again'");
        Backup.write(source, data, file, EVENING);
        restore(false, data);
        assertThat(strings(target, "select state || doubts from delivery order by id"))
                .containsExactly("ACCEPTED0", "QUEUED1", "QUEUED1", "QUEUED1", "REFUSED0");
    }

    @Test
    void aBackupOfARunningPressIsNotResumed() throws Exception {
        try (Connection instance = connect(source)) {
            assertThat(instance.isValid(1)).isTrue();
            assertThat(Backup.write(source, data, file, EVENING).running()).isTrue();
        }
        assertThatThrownBy(() -> restore(true, data))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("while the program was running")
                .hasMessageContaining("--resume");
        assertThat(restore(false, data)).isEqualTo(3);
    }

    @Test
    void whatIsWrittenMeanwhileIsInItWholeOrNotAtAll() throws Exception {
        change(source, "create table early (n bigint)", "create table zebra (n bigint)");
        change(source, "insert into early values (0)", "insert into zebra values (0)");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            Jdbi jdbi = jdbi(source);
            while (!done.get()) {
                jdbi.useTransaction(handle -> {
                    handle.execute("insert into early select max(n) + 1 from early");
                    handle.execute("insert into zebra select max(n) + 1 from zebra");
                });
            }
        });
        try {
            for (int i = 0; i < 10; i++) {
                Path one = folder.resolve("backup" + i);
                Manifest made = Backup.write(source, data, one, EVENING);
                Map<String, Long> rows = new HashMap<>();
                made.tables().forEach(table -> rows.put(table.name(), table.size()));
                assertThat(rows.get("early")).isPositive().isEqualTo(rows.get("zebra"));
            }
        } finally {
            done.set(true);
            writer.join();
        }
        assertThat(strings(source, "select (max(n) > 10)::text from early")).containsExactly("true");
    }

    @Test
    void anEarlierSchemaIsFilledAndThenBroughtToThisOne() throws Exception {
        target = TestDatabase.bareAddress();
        DatabaseAddress old = TestDatabase.bareAddress();
        Migrations.run(old, "2");
        change(
                old,
                "insert into digest (slug, title, zone, locale, sender, cron, created)"
                        + " values ('old', 'The Old Letter', 'UTC', 'en', 'letter@quay.example', '0 0 6 * * ?', now())");
        assertThat(Backup.write(old, data, file, EVENING).schema()).isEqualTo("2");
        restore(true, data);
        assertThat(strings(target, "select slug || archive from digest")).containsExactly("oldpublic");
        assertThat(strings(target, "select count(*)::text from flyway_schema_history"))
                .isEqualTo(strings(source, "select count(*)::text from flyway_schema_history"));
    }

    @Test
    void onlyAnEmptyDatabaseIsFilled() throws Exception {
        Backup.write(source, data, file, EVENING);
        restore(true, data);
        Map<String, List<String>> before = contents(target);
        assertThatThrownBy(() -> restore(true, data))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining(target.url());
        assertThat(contents(target)).isEqualTo(before);
    }

    @Test
    void aDamagedBackupRestoresNothing() throws Exception {
        Backup.write(source, data, file, EVENING);
        byte[] bytes = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 40; at < bytes.length - 60; at += bytes.length / 20) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x15;
            Files.write(file, damaged);
            DatabaseAddress bare = TestDatabase.freshAddress();
            try (Restore restore = Restore.from(file)) {
                restore.into(bare, folder.resolve("damaged" + at), true, MORNING);
                assertThat(contents(bare))
                        .as("the damage at " + at + " is none")
                        .isEqualTo(contents(source));
            } catch (BackupProblem | DatabaseProblem | SQLException e) {
                refused++;
                assertThat(strings(bare, "select slug from digest"))
                        .as("after damage at " + at + ": " + e)
                        .isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(10);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Restore.from(file))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("no backup, or not all of one");
    }

    @Test
    void nothingIsOverwrittenAndOnlyItsOwnerReadsIt() throws Exception {
        Backup.write(source, data, file, EVENING);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Backup.write(source, data, file, EVENING))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("already");
        assertThatThrownBy(
                        () -> Backup.write(source, data, folder.resolve("none").resolve("b.zip"), EVENING))
                .isInstanceOf(BackupProblem.class)
                .hasMessageContaining("the folder is not there");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsOfTheMachineStaysThere() throws Exception {
        Path whole = Files.createDirectories(folder.resolve("whole"));
        for (String name : List.of(
                "lock",
                "instance",
                "database-password",
                "postgres.log",
                "classes-12.jsa",
                "classes-12.whole",
                "session-key",
                "postgres/PG_VERSION",
                "postgres-program/bin",
                "mailbox/1/1.eml")) {
            Files.createDirectories(whole.resolve(name).getParent());
            Files.writeString(whole.resolve(name), name);
        }
        assertThat(KeptFiles.of(whole)).containsExactly(Path.of("mailbox", "1", "1.eml"), Path.of("session-key"));
    }

    @Test
    void noFileOfABackupLeavesTheDataFolder() {
        for (String name : List.of("../outside", "/etc/passwd", "mailbox/../../outside", "..", "")) {
            assertThatThrownBy(() -> KeptFiles.place(data, name))
                    .as(name)
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("outside");
        }
    }

    @Test
    void aMovedDatabaseGoesOnInTheNewPlaceOnly() throws Exception {
        target = TestDatabase.bareAddress();
        Map<String, List<String>> before = contents(source);
        long rows = Move.run(source, target, MORNING);
        assertThat(rows)
                .isEqualTo(before.values().stream().mapToLong(List::size).sum());
        assertThat(contents(target)).isEqualTo(before);
        assertThatThrownBy(() -> DatabaseAccess.makeUsable(source))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("moved to " + target.url())
                .hasMessageContaining("newsfold.database.url")
                .hasMessageContaining("move --undo");
        DatabaseAccess.makeUsable(target);
        Move.undo(source);
        DatabaseAccess.makeUsable(source);
        assertThat(contents(source)).isEqualTo(before);
    }

    @Test
    void aRunningPressIsNotMoved() throws Exception {
        target = TestDatabase.bareAddress();
        try (Connection instance = connect(source)) {
            assertThat(instance.isValid(1)).isTrue();
            assertThatThrownBy(() -> Move.run(source, target, MORNING))
                    .isInstanceOf(BackupProblem.class)
                    .hasMessageContaining("stop all instances");
        }
        DatabaseAccess.makeUsable(source);
        assertThat(strings(target, "select to_regclass('digest')::text")).containsOnlyNulls();
    }

    @Test
    void nobodyMovesIntoAPlaceThatIsInUse() throws Exception {
        change(target, "create table other (n int)", "insert into other values (1)");
        assertThatThrownBy(() -> Move.run(source, target, MORNING)).isInstanceOf(DatabaseProblem.class);
        DatabaseAccess.makeUsable(source);
    }

    private int restore(boolean resume, Path into) throws Exception {
        try (Restore restore = Restore.from(file)) {
            return restore.into(target, into, resume, MORNING);
        }
    }

    /** Every row of every table as text, what the database computes included. */
    private static Map<String, List<String>> contents(DatabaseAddress address) throws Exception {
        Map<String, List<String>> contents = new HashMap<>();
        try (Connection connection = connect(address)) {
            for (Table table : Tables.of(connection)) {
                contents.put(
                        table.name(),
                        strings(address, "select t::text from " + table.quoted() + " t order by t::text"));
            }
        }
        return contents;
    }

    private static List<String> strings(DatabaseAddress address, String query) {
        return jdbi(address)
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static void change(DatabaseAddress address, String... statements) {
        jdbi(address).useHandle(handle -> {
            for (String statement : statements) {
                handle.execute(statement);
            }
        });
    }

    private static Jdbi jdbi(DatabaseAddress address) {
        return Jdbi.create(address.url(), address.user(), address.password());
    }

    private static Connection connect(DatabaseAddress address) throws Exception {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }
}
