package newsfold.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsfold.database.TestDatabase;
import newsfold.desk.entrance.Invitations;
import newsfold.desk.journal.Deeds;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger at the desk: narrowed down, paged through, and as a file. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerPagesTest {
    @Inject
    Invitations invitations;

    @Inject
    Digests digests;

    @Inject
    PressRun press;

    @Inject
    Deeds deeds;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    private DeskSession session;
    private long edition;
    private String ledger;

    @BeforeEach
    void sendToMany() {
        Instant now = clock.instant();
        session = Places.session(invitations, Role.EDITOR, now);
        Newsroom room = Newsroom.open(jdbi, digests, "Ledger Ebb", 60, now);
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            "insert into subscriber (address, created) select 'l' || i || '-' || :d || '@d' || i % 2"
                                    + " || '.example', :now from generate_series(1, 105) i")
                    .bind("d", room.digest())
                    .bind("now", now.atOffset(java.time.ZoneOffset.UTC))
                    .execute();
            handle.createUpdate(
                            "insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                                    + " select id, :d, true, 'desk', :now from subscriber where address like '%-' || :d || '@d%'")
                    .bind("d", room.digest())
                    .bind("now", now.atOffset(java.time.ZoneOffset.UTC))
                    .execute();
        });
        edition = press.publish(room.digest(), now).orElseThrow();
        ledger = "/desk/editions/" + edition + "/ledger";
        change("l7-", "state = 'REFUSED', code = 550, reply = '=cmd|'' /C calc''!A1 <script>alert(1)</script>'");
        change("l8-", "state = 'UNKNOWN', address = '+44@d0.example'");
    }

    @Test
    void aLedgerThatIsRemovedSaysSoAndThatNothingIsSentAgain() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from delivery where edition_id = ?", edition);
            handle.execute("update edition set ledger_gone = now() where id = ?", edition);
        });
        session.get(ledger).then().body(containsString("newsfold.keep.ledger")).body(containsString("removed since"));
        session.get("/desk/editions/" + edition + "/resend?to=all")
                .then()
                .body(containsString("Nothing is sent again of this edition"))
                .body(not(containsString("<button class=\"main\"")));
    }

    @Test
    void filtersHoldTogetherAndOnFurtherPages() {
        assertThat(addresses(ledger)).hasSize(100);
        assertThat(addresses(next(ledger))).hasSize(5);
        String domain = ledger + "?domain=D1.example";
        assertThat(addresses(domain)).hasSize(53).allMatch(address -> address.endsWith("@d1.example"));
        assertThat(addresses(domain + "&answer=for-good")).hasSize(1);
        assertThat(addresses(domain + "&state=UNKNOWN")).isEmpty();
        assertThat(addresses(ledger + "?state=UNKNOWN")).containsExactly("+44@d0.example");
        assertThat(addresses(ledger + "?state=NONSENSE&answer=nonsense")).hasSize(100);
        session.get(ledger + "?after=nonsense").then().statusCode(400);
        session.get(ledger + "?domain=d1.example").then().body(containsString("domain=d1.example&amp;state=UNKNOWN"));
    }

    @Test
    void theFileHasAllThatWasFoundAndNoFormula() throws Exception {
        List<CsvRecord> all = export(Map.of());
        assertThat(all).hasSize(106);
        assertThat(all.get(0).getFields()).contains("address", "state", "reply");
        assertThat(all).allSatisfy(line -> assertThat(line.getFields())
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("+")));
        assertThat(all).anyMatch(line -> line.getField(0).equals("'+44@d0.example"));
        assertThat(export(Map.of("domain", "d1.example"))).hasSize(54);
        assertThat(export(Map.of("answer", "for-good"))).hasSize(2);
    }

    @Test
    void theJournalSaysWhoTookWhichLinesAndReadersOfTheDeskTakeNone() {
        session.post(ledger, ledger + "/export", Map.of("state", "UNKNOWN"));
        assertThat(deeds.of("edition " + edition, 1).get(0)).satisfies(deed -> {
            assertThat(deed.deed()).isEqualTo("Exported the ledger");
            assertThat(deed.detail()).isEqualTo("only state=UNKNOWN");
            assertThat(deed.done()).isTrue();
        });
        DeskSession reader = Places.session(invitations, Role.READER, clock.instant());
        reader.post("/desk/account", ledger + "/export", Map.of()).then().statusCode(403);
        session.postWithoutToken(ledger + "/export", Map.of()).then().statusCode(400);
        session.get(ledger + "/export").then().statusCode(not(200));
    }

    @Test
    void whatServersAnsweredIsShownAsText() {
        session.get(ledger + "?state=REFUSED")
                .then()
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
    }

    private List<CsvRecord> export(Map<String, String> filter) throws Exception {
        Response begun = session.post(ledger, ledger + "/export", filter);
        begun.then().statusCode(303);
        String file = session.get(URI.create(begun.header("Location")).getPath() + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private List<String> addresses(String path) {
        return page(path).select("tbody th").eachText();
    }

    private String next(String path) {
        return page(path).select("a[rel=next]").attr("href");
    }

    private Document page(String path) {
        return Jsoup.parse(session.get(path).then().statusCode(200).extract().asString());
    }

    private void change(String address, String values) {
        jdbi.useHandle(handle -> handle.execute(
                "update delivery set " + values + " where edition_id = ? and address like ?", edition, address + "%"));
    }
}
