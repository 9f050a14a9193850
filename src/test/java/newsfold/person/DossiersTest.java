package newsfold.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.compose.Digest;
import newsfold.database.Secrets;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Mailbox;
import newsfold.deliver.Outbox;
import newsfold.deliver.Personal;
import newsfold.deliver.Recipient;
import newsfold.deliver.Suppressions;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest.Misfire;
import newsfold.subscribers.AddressChange;
import newsfold.subscribers.AddressChanges;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.ImportReport;
import newsfold.subscribers.ImportVerdict;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Onlooker;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.SignUps;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.SubscriberImporter;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks in every table that there is, those of later versions too. */
class DossiersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final String FORMER = "Wilma.Quenby@reader.example";
    private static final String ADDRESS = "wq@other-reader.example";
    private static final String NAME = "Wilhelmina Quenby";
    private static final String OTHER = "bob@reader.example";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final EveryTable tables = new EveryTable(jdbi);
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Deliveries deliveries = new Deliveries(jdbi);
    private final Outbox outbox = new Outbox(new byte[] {1});
    private final Secrets secrets = new Secrets(jdbi);
    private final Erasures erasures = new Erasures(jdbi, secrets);
    private final SignUps signUps = new SignUps(jdbi, new byte[] {2});
    private final Subscribers subscribers = new Subscribers(jdbi);
    private final Subscriptions subscriptions = new Subscriptions(jdbi, subscribers, outbox, erasures);
    private final Suppressions suppressions = new Suppressions(jdbi);
    private final AddressChanges changes = new AddressChanges(jdbi, outbox, erasures, suppressions);
    private final ReaderLinks links = new ReaderLinks(new byte[] {3}, "https://news.example.org");

    @TempDir
    Path folder;

    private Dossiers dossiers;
    private long digest;
    private long wilma;
    private long bob;
    private String token;

    @BeforeEach
    void aReaderOfWhomEveryTableKnows() throws Exception {
        dossiers = new Dossiers(jdbi, erasures, signUps, new Mailbox(folder), clock);
        digest = new Digests(jdbi)
                .create(
                        new Digest("tide", "Slack & Water", ZoneOffset.UTC, Locale.ENGLISH, List.of(), 20, 20),
                        "0 0 6 * * ?",
                        Misfire.ONCE,
                        "Slack Water <news@tide.example>",
                        0,
                        NOW);
        signUps.count(MailAddress.parse(FORMER), "192.0.2.1", NOW);
        wilma = subscribe(FORMER, NAME);
        bob = subscribe(OTHER, "Bob");
        subscribers.speak(wilma, Locale.GERMAN);
        new KeptWishes(jdbi)
                .keep(
                        wilma,
                        digest,
                        new Wishes(
                                Set.of("Sport"),
                                Set.of("Harrow Gazette"),
                                true,
                                new Rhythm(false, LocalTime.of(7, 0), ZoneId.of("Asia/Kolkata"), null)));
        token = links.token(wilma, digest);
        for (DeliveryState state : DeliveryState.values()) {
            letter(edition(state.ordinal()), state);
        }
        suppressions.add(FORMER, "asked by telephone, said Wilhelmina Quenby", "ed", NOW);
        suppressions.lift(FORMER, "ed", NOW);
        AddressChange change = jdbi.inTransaction(handle -> changes.ask(handle, find(wilma), address(ADDRESS), NOW))
                .orElseThrow();
        note(FORMER, "/preferences/" + token, null);
        note(ADDRESS, "/confirm/" + token, wilma);
        assertThat(changes.confirm(change.id(), NOW)).isTrue();
        jdbi.useTransaction(handle -> changes.ask(handle, find(wilma), address("bob@reader.example"), NOW));
        note(OTHER, "/address/" + token, wilma);
        note(OTHER, "nothing about others", null);
        suppressions.add(ADDRESS, "mailbox full", "newsfold", NOW);
        bounce(FORMER, null);
        bounce(null, deliveries.of(wilma).get(0).id());
        bounce(OTHER, null);
        said("somebody wrote <" + ADDRESS + "> is away.");
        jdbi.useHandle(handle -> handle.execute(
                "insert into deed (at, who, deed, thing, outcome) values (now(), 'ed', 'Suppressed', ?, 200)",
                "subscriber " + wilma));
        Path mail = Files.createDirectories(folder.resolve("1")).resolve("a.eml");
        Files.writeString(mail, "From: news@tide.example\r\nTo: " + ADDRESS + "\r\nSubject: s\r\n\r\nHello " + NAME);
        Files.writeString(mail.resolveSibling("b.eml"), "To: " + OTHER + "\r\nSubject: s\r\n\r\nHello");
    }

    @Test
    void whatIsHandedOutHasEveryRowThatSpeaksOfThePerson() throws Exception {
        JsonNode held = new ObjectMapper()
                .readTree(dossiers.of(wilma).orElseThrow().json())
                .path("held");
        Map<String, Integer> speaking = new HashMap<>(tables.numbered(wilma));
        tables.mentions(FORMER, ADDRESS, NAME).forEach((table, rows) -> speaking.merge(table, rows, Math::max));
        assertThat(speaking.keySet())
                .as("the tables that this test filled")
                .contains(
                        "subscriber",
                        "subscription",
                        "subscription_change",
                        "address_change",
                        "delivery",
                        "bounce",
                        "suppression",
                        "suppression_change",
                        "note");
        // the ledger's addresses once more, among those of others, to be looked for in
        assertThat(speaking.remove("ledger_addresses")).isNotNull();
        speaking.forEach((table, rows) -> assertThat(held.path(table)).as(table).hasSizeGreaterThanOrEqualTo(rows));
        assertThat(held.path("sign_up")).hasSize(1);
        assertThat(held.path("deed")).hasSize(1);
        assertThat(held.path("delivery")).hasSize(DeliveryState.values().length);
        assertThat(held.path("subscription").get(0).path("muted_outlets").get(0).asText())
                .isEqualTo("Harrow Gazette");
    }

    @Test
    void whatIsHandedOutHasNoKeysAndNothingOfOthers() {
        String all = new String(dossiers.of(wilma).orElseThrow().json(), StandardCharsets.UTF_8);
        assertThat(all).doesNotContain(token, "nothing about others", "\"Bob\"");
        assertThat(all).contains("/preferences/…").doesNotContain("/address/");
    }

    @Test
    void erasureLeavesNothingInAnyTableButAHash() throws Exception {
        said("x" + ADDRESS + " and " + ADDRESS + ".org are others");
        Map<DeliveryState, Integer> before = counts();
        assertThat(dossiers.erase(wilma)).isTrue();

        assertThat(tables.mentions(FORMER, NAME, "Quenby", token, "Harrow Gazette", "Asia/Kolkata", "<" + ADDRESS))
                .isEmpty();
        assertThat(tables.mentions(ADDRESS))
                .as("but for addresses of others that only look like it")
                .isEqualTo(Map.of("bounce", 1));
        assertThat(tables.numbered(wilma)).isEmpty();
        assertThat(jdbi.<List<String>, RuntimeException>withHandle(
                        handle -> handle.createQuery("select hash from erasure")
                                .mapTo(String.class)
                                .list()))
                .hasSize(2)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(jdbi.<Integer, RuntimeException>withHandle(
                        handle -> handle.createQuery("select count(*) from sign_up")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
        assertThat(Files.list(folder.resolve("1"))
                        .map(file -> file.getFileName().toString()))
                .containsExactly("b.eml");
        Map<DeliveryState, Integer> after = counts();
        assertThat(after.values().stream().mapToInt(Integer::intValue).sum())
                .as("the ledger has as many lines as before")
                .isEqualTo(before.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(after).doesNotContainKeys(DeliveryState.DEFERRED, DeliveryState.SENDING);
        assertThat(after.get(DeliveryState.QUEUED))
                .as("those of the other reader")
                .isEqualTo(before.get(DeliveryState.QUEUED) - 1);
        assertThat(after.get(DeliveryState.ACCEPTED)).isEqualTo(before.get(DeliveryState.ACCEPTED));
        assertThat(dossiers.of(wilma)).isEmpty();
        assertThat(dossiers.erase(wilma)).as("once").isFalse();
    }

    @Test
    void erasureTouchesNobodyElse() {
        Map<String, Integer> others = tables.mentions(OTHER);
        Map<String, Integer> numbers = tables.numbered(bob);
        dossiers.erase(wilma);
        assertThat(tables.numbered(bob)).isEqualTo(numbers);
        Map<String, Integer> left = tables.mentions(OTHER);
        assertThat(left.get("subscriber")).isEqualTo(others.get("subscriber"));
        assertThat(left.get("bounce")).isEqualTo(others.get("bounce"));
        assertThat(left.get("note")).as("but for what was about the other").isOne();
    }

    @Test
    void anAddressThatSomebodyElseHasByNowIsTheirs() throws Exception {
        long heir = subscribe(FORMER, "Ida Marsh");
        suppressions.add(FORMER, "of the heir", "ed", NOW);
        String all = new String(dossiers.of(wilma).orElseThrow().json(), StandardCharsets.UTF_8);
        assertThat(all).doesNotContain("of the heir", "Ida Marsh");
        dossiers.erase(wilma);
        assertThat(subscribers.find(heir)).isPresent();
        assertThat(suppressions.find(FORMER)).isPresent();
        assertThat(erasures.has(FORMER)).isFalse();
    }

    @Test
    void noImportBringsThemBackAndTheyThemselvesCanCome() throws Exception {
        dossiers.erase(wilma);
        byte[] file = ("email,name\n" + ADDRESS.toUpperCase(Locale.ROOT) + ",Wilma\nnew@reader.example,New\n")
                .getBytes(StandardCharsets.UTF_8);
        SubscriberImporter importer = new SubscriberImporter(jdbi);
        assertThat(importer.judge(file, digest, Onlooker.NOBODY))
                .extracting(ImportVerdict::kind)
                .containsExactly(ImportVerdict.Kind.LEFT_OUT, ImportVerdict.Kind.ADDED);
        ImportReport report = importer.run(file, digest, false, NOW);
        assertThat(report.added()).isOne();
        assertThat(report.problems())
                .singleElement()
                .asString()
                .startsWith("line 2: ")
                .contains("erased");
        assertThat(subscribers.find(ADDRESS)).isEmpty();
        assertThat(subscriptions.admits(address(ADDRESS))).isFalse();

        subscribe(ADDRESS, null);
        assertThat(subscriptions.admits(address(ADDRESS))).isTrue();
        assertThat(importer.run(file, digest, false, NOW).known()).isEqualTo(2);
    }

    @Test
    void whatIsBeingSentMeanwhileWritesNothingBack() {
        dossiers.erase(wilma);
        jdbi.useHandle(
                handle -> assertThat(handle.createQuery("select count(*) from delivery where lease_owner is not null")
                                .mapTo(Integer.class)
                                .one())
                        .isZero());
        long edition = jdbi.withHandle(handle -> handle.createQuery(
                        "select edition_id from delivery where state = 'UNKNOWN' order by id desc limit 1")
                .mapTo(Long.class)
                .one());
        assertThat(jdbi.<Integer, RuntimeException>inTransaction(
                        handle -> outbox.sendUnknownAgain(handle, edition, NOW)))
                .as("there is nobody to send it to")
                .isZero();
    }

    private long subscribe(String to, String name) throws Exception {
        return subscriptions
                .subscribe(MailAddress.parse(to), name, digest, "sign-up", NOW)
                .id();
    }

    private Subscriber find(long id) {
        return subscribers.find(id).orElseThrow();
    }

    private static MailAddress address(String text) {
        try {
            return MailAddress.parse(text);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long edition(int number) {
        return jdbi.withHandle(handle -> {
            long id = handle.createQuery("""
                            insert into edition (digest_id, slot, day, since, until, content, subject, html, body, empty, send_at,
                                created)
                            values (?, now() + make_interval(hours => ?), '2026-03-02', now(), now(), '{}', 's', 'h', 'b', false,
                                now(), now()) returning id""")
                    .bind(0, digest)
                    .bind(1, number)
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into round (edition_id, number, reason, asked_by, created) values (?, 0, 'edition', 'timetable', now())",
                    id);
            return id;
        });
    }

    private void letter(long edition, DeliveryState state) {
        jdbi.useTransaction(handle -> outbox.enqueue(
                handle,
                edition,
                0,
                List.of(
                        new Recipient(wilma, FORMER, new Personal(NAME, true, "de", List.of(1)), null, null),
                        new Recipient(bob, OTHER)),
                NOW));
        jdbi.useHandle(handle -> handle.execute(
                "update delivery set state = ?, reply = ?, lease_owner = case when ? = 'SENDING' then 'run 1' end"
                        + " where edition_id = ? and subscriber_id = ?",
                state.name(),
                "550 <" + FORMER + "> is not known here",
                state.name(),
                edition,
                wilma));
    }

    private void note(String to, String text, Long about) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into note (message_id, subscriber_id, sender, address, subject, body, next_at, created)"
                        + " values (gen_random_uuid()::text, ?, 'news@tide.example', ?, 'Hello', ?, now(), now())",
                about,
                to,
                "https://news.example.org" + text));
    }

    private void bounce(String of, Long delivery) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into bounce (mail, source, kind, delivery_id, address, proven, reason, said, seen)"
                        + " values (gen_random_uuid()::text, 'mailbox', 'SOFT', ?, lower(?), true, 'Full.', ?, now())",
                delivery,
                of,
                of == null ? FORMER + " is full" : of + " is full"));
    }

    private void said(String words) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into bounce (mail, source, kind, proven, reason, said, seen)"
                        + " values (gen_random_uuid()::text, 'mailbox', 'UNKNOWN', false, 'Unclear.', ?, now())",
                words));
    }

    private Map<DeliveryState, Integer> counts() {
        Map<DeliveryState, Integer> counts = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select id from edition")
                .mapTo(Long.class)
                .forEach(edition -> deliveries
                        .counts(edition)
                        .forEach((state, letters) -> counts.merge(state, letters, Integer::sum))));
        return counts;
    }
}
