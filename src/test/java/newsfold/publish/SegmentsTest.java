package newsfold.publish;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerKey;
import newsfold.deliver.LedgerSearch;
import newsfold.deliver.Outbox;
import newsfold.deliver.ReturnAddresses;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.render.EditionRenderer;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edition of two sections and four stories, to readers who wish for different ones. */
class SegmentsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    private static final String FERRY = "Ferry runs aground off Westmoor pier";
    private static final String ROWERS = "Rowers of Harrow win the estuary cup";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Digests digests = new Digests(jdbi);
    private final Editions editions = new Editions(jdbi);
    private final Deliveries deliveries = new Deliveries(jdbi);
    private final KeptWishes kept = new KeptWishes(jdbi);
    private final InventedTown town = new InventedTown(jdbi);
    private final PressRun press = TestPress.run(jdbi, Clock.fixed(NOW, ZoneOffset.UTC));
    private final EditionLetters letters = new EditionLetters(
            editions,
            new Renderings(jdbi),
            digests,
            new ReaderLinks(new byte[] {1}, "https://news.example.org"),
            new ReturnAddresses(new byte[] {2}, Optional.empty()));

    private long digest;

    @BeforeEach
    void twoSections() {
        Feeds feeds = new Feeds(jdbi);
        digest = digests.create(
                new Digest("morning", "Morning Post", ZoneOffset.UTC, Locale.UK, List.of("Region", "Sport"), 12, 9),
                "0 0 7 * * ?",
                StandingDigest.Misfire.ONCE,
                "Morning Post <post@example.org>",
                0,
                NOW);
        long region = feeds.add("https://gazette.example/region", FeedKind.FEED, "Westmoor Gazette", NOW);
        long sport = feeds.add("https://gazette.example/sport", FeedKind.FEED, "Estuary Sport", NOW);
        feeds.link(digest, region, "Region", 3);
        feeds.link(digest, sport, "Sport", 1);
        Instant seen = NOW.minusSeconds(3000);
        town.article(region, "Westmoor Gazette", "ferry", FERRY, seen, seen);
        town.article(region, "Saltmarsh Post", "bees", "Beekeepers count their hives after a wet winter", seen, seen);
        town.article(sport, "Estuary Sport", "cup", ROWERS, seen, seen);
        town.article(sport, "Estuary Sport", "chess", "Grandmaster Olla Wrent gives up her title", seen, seen);
    }

    @Test
    void eachGetsWhatTheyWishForUnderASubjectOfIt() throws Exception {
        reader("all@example.org", null, Wishes.NONE);
        reader("sport@example.org", "Sylvie Orne", new Wishes(Set.of("Region"), Set.of()));
        reader("region@example.org", null, new Wishes(Set.of("Sport"), Set.of()));
        reader("quiet@example.org", null, new Wishes(Set.of(), Set.of("the Westmoor gazette")));
        long edition = press.publish(digest, NOW).orElseThrow();

        assertThat(text(edition, "all@example.org"))
                .contains(FERRY, "Saltmarsh Post", ROWERS, "Olla Wrent")
                .doesNotContain("Hello", "This letter has");
        assertThat(text(edition, "sport@example.org"))
                .contains("Hello Sylvie Orne,", ROWERS, "Olla Wrent", "This letter has 2 of 4 stories")
                .doesNotContain(FERRY, "Saltmarsh Post");
        assertThat(message(edition, "sport@example.org").getSubject()).doesNotContain(FERRY);
        assertThat(text(edition, "region@example.org"))
                .contains(FERRY, "Saltmarsh Post")
                .doesNotContain(ROWERS, "Olla Wrent");
        assertThat(text(edition, "quiet@example.org"))
                .contains("Saltmarsh Post", ROWERS)
                .doesNotContain(FERRY);
    }

    @Test
    void aRetryRepeatsTheLetterWhateverItsReaderWishesMeanwhile() {
        long ada = reader("ada@example.org", "Ada", new Wishes(Set.of("Sport"), Set.of()));
        long edition = press.publish(digest, NOW).orElseThrow();
        byte[] first = letters.write(line(edition, "ada@example.org")).message();

        kept.keep(ada, digest, Wishes.NONE);
        jdbi.useHandle(handle -> handle.execute("update subscriber set name = 'Bela'"));

        assertThat(letters.write(line(edition, "ada@example.org")).message()).isEqualTo(first);
    }

    @Test
    void eachReadsItInTheirLanguageAndARetryRepeatsTheBytes() throws Exception {
        reader("berta@example.org", "Berta", Wishes.NONE);
        reader("ada@example.org", null, Wishes.NONE);
        reader("hugh@example.org", null, Wishes.NONE);
        speak("berta@example.org", "de");
        speak("hugh@example.org", "en");
        long edition = press.publish(digest, NOW).orElseThrow();
        assertThat(text(edition, "berta@example.org"))
                .contains("Guten Tag, Berta!", FERRY, "Abmelden")
                .doesNotContain("Unsubscribe");
        assertThat(text(edition, "ada@example.org")).contains(FERRY, "Unsubscribe");
        assertThat(line(edition, "hugh@example.org").personal().language())
                .as("that is how the digest speaks")
                .isNull();
        byte[] first = letters.write(line(edition, "berta@example.org")).message();

        speak("berta@example.org", "fr");
        speak("ada@example.org", "ru");
        assertThat(letters.write(line(edition, "berta@example.org")).message()).isEqualTo(first);

        Dispatcher dispatcher = new Dispatcher(
                jdbi,
                Clock.fixed(NOW, ZoneOffset.UTC),
                EditionRenderer.plain(),
                new Mastheads("https://news.example.org", "Hill Library"),
                new Outbox("key".getBytes(StandardCharsets.UTF_8)));
        Recipients one = new Recipients.One("ada@example.org");
        dispatcher.resend(edition, one, dispatcher.plan(edition, one), "ed");
        Delivery again = deliveries.of(edition, "ada@example.org").get(1);
        assertThat(again.personal().language()).isEqualTo("ru");
        String letter = new String(letters.write(again).message(), StandardCharsets.UTF_8);
        assertThat(letter).contains("=D0"); // Cyrillic in quoted-printable
        assertThat(line(edition, "ada@example.org").personal().language()).isNull();
    }

    private void speak(String address, String language) {
        jdbi.useHandle(
                handle -> handle.execute("update subscriber set language = ? where address = ?", language, address));
    }

    @Test
    void whoWishesForNothingOfItGetsNoLetterAndTheLedgerSaysWhy() {
        reader("none@example.org", null, new Wishes(Set.of("Region", "Sport"), Set.of()));
        long edition = press.publish(digest, NOW).orElseThrow();
        assertThat(line(edition, "none@example.org")).satisfies(line -> {
            assertThat(line.state()).isEqualTo(DeliveryState.CANCELLED);
            assertThat(line.reply()).contains("the reader does not wish to read");
        });
    }

    @Test
    void eachGetsItAtTheirTimeInTheirFormOrNotAtAll() throws Exception {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        reader("tokyo@example.org", null, wishes(true, new Rhythm(false, LocalTime.of(18, 0), tokyo, null)));
        reader("away@example.org", null, wishes(false, new Rhythm(false, null, null, LocalDate.of(2026, 3, 9))));
        long edition = press.publish(digest, NOW).orElseThrow();

        assertThat(line(edition, "tokyo@example.org").nextAt()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(text(edition, "tokyo@example.org"))
                .contains(FERRY, "Westmoor Gazette")
                .doesNotContain("Today at a glance");
        assertThat(line(edition, "away@example.org").state()).isEqualTo(DeliveryState.CANCELLED);
        assertThat(line(edition, "away@example.org").reply()).contains("paused until 2026-03-09");
    }

    private static Wishes wishes(boolean headlines, Rhythm rhythm) {
        return new Wishes(Set.of(), Set.of(), headlines, rhythm);
    }

    @Test
    void aSegmentThatWasLetGoIsMadeAgainAlike() {
        for (int place = 0; place < 40; place++) {
            reader("reader" + place + "@example.org", place % 2 == 0 ? null : "Ada", Wishes.NONE);
        }
        long edition = press.publish(digest, NOW).orElseThrow();
        // as many different selections as a page of four items allows, named and not
        for (int place = 0; place < 40; place++) {
            int chosen = place / 2 % 15;
            String items = chosen == 0 ? null : places(chosen);
            String address = "reader" + place + "@example.org";
            jdbi.useHandle(handle -> handle.createUpdate(
                            "update delivery set left_out = cast(:items as integer[]) where address = :address")
                    .bind("items", items)
                    .bind("address", address)
                    .execute());
        }
        List<byte[]> first = written(edition);
        List<byte[]> again = written(edition);
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i)).isEqualTo(first.get(i));
        }
    }

    private static String places(int bits) {
        StringBuilder places = new StringBuilder("{");
        for (int item = 0; item < 4; item++) {
            if ((bits & 1 << item) != 0) {
                places.append(places.length() > 1 ? "," : "").append(item);
            }
        }
        return places.append('}').toString();
    }

    private List<byte[]> written(long edition) {
        return deliveries.list(LedgerSearch.of(edition), LedgerKey.START, 100).stream()
                .map(delivery -> letters.write(delivery).message())
                .toList();
    }

    private long reader(String address, String name, Wishes wishes) {
        long subscriber = town.subscribe(address, digest);
        jdbi.useHandle(handle -> handle.execute("update subscriber set name = ? where id = ?", name, subscriber));
        kept.keep(subscriber, digest, wishes);
        return subscriber;
    }

    private Delivery line(long edition, String address) {
        return deliveries.of(edition, address).get(0);
    }

    private MimeMessage message(long edition, String address) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letters.write(line(edition, address)).message()));
    }

    private String text(long edition, String address) throws Exception {
        return ((MimeMultipart) message(edition, address).getContent())
                .getBodyPart(0)
                .getContent()
                .toString()
                .replaceAll("\\s+", " ");
    }
}
