package newsfold.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.LedgerSearch;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.Task;
import newsfold.publish.PublishedEdition;
import newsfold.subscribers.CsvCell;

/** Writes lines of an edition's ledger into a file that a spreadsheet opens safely. */
@ApplicationScoped
class LedgerExportTask implements Task {
    static final String KIND = "ledger";

    private final Deliveries deliveries;

    LedgerExportTask(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    static Order order(PublishedEdition edition, LedgerLook look, String who) {
        return new Order(
                KIND,
                "Export the ledger of “" + edition.subject() + "”",
                who,
                Map.of(
                        "edition", Long.toString(edition.id()),
                        "state", look.state(),
                        "answer", look.answer(),
                        "domain", look.domain(),
                        "address", look.address()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws IOException {
        LedgerLook look = LedgerLook.of(
                course.asked("state"), course.asked("answer"), course.asked("domain"), course.asked("address"));
        LedgerSearch search = look.search(course.number("edition"));
        long all = deliveries.count(search);
        course.all(all);
        AtomicLong done = new AtomicLong();
        try (OutputStream out = course.result("ledger-" + search.edition() + ".csv")) {
            CsvWriter writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            writer.writeRecord("address", "state", "since", "round", "tries", "code", "reply", "doubts", "message");
            deliveries.each(search, line -> {
                write(writer, line);
                course.reached(done.incrementAndGet(), all);
            });
            writer.flush();
        }
        return new Outcome(done.get() == 1 ? "One line." : String.format("%,d lines.", done.get()), null);
    }

    private static void write(CsvWriter writer, Delivery line) {
        String reply = line.reply();
        writer.writeRecord(
                CsvCell.harmless(line.address()),
                line.state().name(),
                line.changed().toString(),
                Integer.toString(line.round()),
                Integer.toString(line.attempts()),
                line.code() == null ? "" : line.code().toString(),
                CsvCell.harmless(reply == null ? "" : reply),
                Integer.toString(line.doubts()),
                line.messageId());
    }
}
