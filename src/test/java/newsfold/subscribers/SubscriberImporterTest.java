package newsfold.subscribers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import newsfold.database.Secrets;
import newsfold.deliver.Press;
import org.junit.jupiter.api.Test;

class SubscriberImporterTest {
    private final Press press = new Press();
    private final Subscribers subscribers = new Subscribers(press.jdbi);
    private final Subscriptions subscriptions =
            new Subscriptions(press.jdbi, subscribers, press.outbox, new Erasures(press.jdbi, new Secrets(press.jdbi)));
    private final Readers readers = new Readers(press.jdbi);
    private final SubscriberImporter importer = new SubscriberImporter(press.jdbi);

    @Test
    void aSpreadsheetsFileIsTaken() throws Exception {
        ImportReport report = run("\ufeffName;E-Mail;Ort\r\nAnn Lee;ann@reader.example;Ostermouth\r\n"
                + "\"Okafor; Ben\";ben@reader.example;\r\n\r\n;cy@reader.example;\r\n");
        assertThat(report).isEqualTo(new ImportReport(3, 0, 0, java.util.List.of()));
        assertThat(subscribers.find("ben@reader.example").orElseThrow().name()).isEqualTo("Okafor; Ben");
        assertThat(subscribers.find("cy@reader.example").orElseThrow().name()).isNull();
        assertThat(readers.count(press.digest())).isEqualTo(3);
    }

    @Test
    void columnsAreFoundWhateverTheirNamesAndOrder() throws Exception {
        run("First Name,Last Name,Address,Email Address\nAnn,Lee,1 Quay St,ann@reader.example\n");
        assertThat(subscribers.find("ann@reader.example").orElseThrow().name()).isEqualTo("Ann Lee");
        run("ben@reader.example\ncy@reader.example\n");
        run("Dee,dee@reader.example\n");
        assertThat(subscribers.find("dee@reader.example").orElseThrow().name()).isEqualTo("Dee");
        run("sep=|\nemail|name\neve@reader.example|Eve\n");
        assertThat(subscribers.find("eve@reader.example").orElseThrow().name()).isEqualTo("Eve");
        assertThat(readers.count(press.digest())).isEqualTo(5);
    }

    @Test
    void everyBadLineIsReportedAndStopsNoOther() throws Exception {
        ImportReport report = run("email,name\nann@reader.example,Ann\nann.example.org,Ann\n,Nobody\n"
                + "\"two\nlines\",X\nANN@reader.example,Again\nben@reader.example\n");
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .containsExactly(
                        "line 3: \"ann.example.org\" lacks an @",
                        "line 4: the address is missing",
                        "line 5: \"two\nlines\" lacks an @",
                        "line 7: ANN@reader.example stands on line 2 already");
    }

    @Test
    void twiceIsOnce() throws Exception {
        String file = "email,name\nann@reader.example,\nben@reader.example,Ben\n";
        run(file);
        assertThat(run(file)).isEqualTo(new ImportReport(0, 2, 0, java.util.List.of()));
        assertThat(readers.count(press.digest())).isEqualTo(2);
        // a name that was missing is filled in, one that is there stays
        run("email,name\nann@reader.example,Ann\nben@reader.example,Benjamin\n");
        assertThat(subscribers.find("ann@reader.example").orElseThrow().name()).isEqualTo("Ann");
        assertThat(subscribers.find("ben@reader.example").orElseThrow().name()).isEqualTo("Ben");
    }

    @Test
    void whoLeftIsNotBroughtBack() throws Exception {
        run("ann@reader.example\nben@reader.example\n");
        subscriptions.end(
                subscribers.find("ann@reader.example").orElseThrow().id(),
                press.digest(),
                "unsubscribed",
                Press.MORNING);
        assertThat(run("Ann@reader.example\nben@reader.example\ncy@reader.example\n"))
                .isEqualTo(new ImportReport(1, 1, 1, java.util.List.of()));
        assertThat(readers.count(press.digest())).isEqualTo(2);
    }

    @Test
    void aRehearsalTellsTheSameAndChangesNothing() throws Exception {
        byte[] file = "ann@reader.example\nbad\n".getBytes(StandardCharsets.UTF_8);
        ImportReport rehearsed = importer.run(file, press.digest(), true, Press.MORNING);
        assertThat(subscribers.find("ann@reader.example")).isEmpty();
        assertThat(importer.run(file, press.digest(), false, Press.MORNING)).isEqualTo(rehearsed);
        assertThat(rehearsed.added()).isOne();
    }

    @Test
    void otherCharacterSetsAreRead() throws Exception {
        String file = "email,name\nann@reader.example,J\u00f6rg M\u00fcller\n";
        importer.run(file.getBytes(Charset.forName("windows-1252")), press.digest(), false, Press.MORNING);
        assertThat(subscribers.find("ann@reader.example").orElseThrow().name()).isEqualTo("J\u00f6rg M\u00fcller");
        importer.run(
                ("\ufeff" + file.replace("ann", "ben")).getBytes(StandardCharsets.UTF_16LE),
                press.digest(),
                false,
                Press.MORNING);
        assertThat(subscribers.find("ben@reader.example").orElseThrow().name()).isEqualTo("J\u00f6rg M\u00fcller");
    }

    @Test
    void whatIsNoFileOfReadersIsSaid() {
        assertThatThrownBy(() -> run("colour;size\nred;12\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("colour, size");
        assertThatThrownBy(() -> run("email,name\n\"ann@reader.example,Ann\n" + "x".repeat(200_000)))
                .isInstanceOf(UnreadableFileException.class);
    }

    @Test
    void anExportIsHarmlessInASpreadsheetAndComesBackAsItWas() throws Exception {
        run("email,name\n=cmd@reader.example,\"=HYPERLINK(\"\"http://evil.example\"\")\"\n+x@reader.example,@SUM(A1)\n"
                + "ann@reader.example,\"Lee, Ann\"\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SubscriberExporter(readers).run(press.digest(), out);
        String exported = out.toString(StandardCharsets.UTF_8);
        assertThat(exported)
                .startsWith(
                        "address,name,consent,since,suppressed\r\n'+x@reader.example,'@SUM(A1),import,2026-11-21T06:00:00Z,\r\n")
                .contains("'=cmd@reader.example,\"'=HYPERLINK(\"\"http://evil.example\"\")\",")
                .contains("\r\nann@reader.example,\"Lee, Ann\",");

        Press other = new Press();
        Subscribers elsewhere = new Subscribers(other.jdbi);
        ImportReport back =
                new SubscriberImporter(other.jdbi).run(out.toByteArray(), other.digest(), false, Press.MORNING);
        assertThat(back).isEqualTo(new ImportReport(3, 0, 0, java.util.List.of()));
        assertThat(elsewhere.find("+x@reader.example").orElseThrow().name()).isEqualTo("@SUM(A1)");
    }

    private ImportReport run(String file) throws UnreadableFileException {
        return importer.run(file.getBytes(StandardCharsets.UTF_8), press.digest(), false, Press.MORNING);
    }
}
