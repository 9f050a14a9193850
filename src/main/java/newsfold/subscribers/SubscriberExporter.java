package newsfold.subscribers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Writes the active readers of a digest as CSV that the import takes back and that a spreadsheet opens safely. */
@ApplicationScoped
public class SubscriberExporter {
    private final Readers readers;

    public SubscriberExporter(Readers readers) {
        this.readers = readers;
    }

    /** In UTF-8 with a header line; the stream is flushed and left open. */
    public void run(long digest, OutputStream out) throws IOException {
        run(digest, out, Onlooker.NOBODY);
    }

    /** The same before an onlooker, who may end it. */
    public void run(long digest, OutputStream out, Onlooker onlooker) throws IOException {
        long all = readers.count(digest);
        AtomicLong done = new AtomicLong();
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        writer.writeRecord("address", "name", "consent", "since", "suppressed");
        readers.eachActive(digest, reader -> {
            String name = reader.subscriber().name();
            String suppressed = reader.suppressed();
            writer.writeRecord(
                    CsvCell.harmless(reader.subscriber().address()),
                    CsvCell.harmless(name == null ? "" : name),
                    reader.subscription().consent(),
                    reader.subscription().changed().toString(),
                    CsvCell.harmless(suppressed == null ? "" : suppressed));
            onlooker.reached(done.incrementAndGet(), all);
        });
        writer.flush();
    }
}
