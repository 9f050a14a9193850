package newsfold.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is held about a person.
 *
 * @param address where their letters go now
 * @param made when it was put together (UTC)
 * @param holdings by table; those without rows are left out
 */
public record Dossier(String address, Instant made, List<Holding> holdings) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Dossier {
        holdings = List.copyOf(holdings);
    }

    /** For programs, in UTF-8: an object with an array for each table. */
    public byte[] json() {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("address", address);
        whole.put("made", made.toString());
        ObjectNode tables = whole.putObject("held");
        for (Holding holding : holdings) {
            tables.putArray(holding.table()).addAll(holding.rows());
        }
        try {
            return JSON.writeValueAsBytes(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON can be written into memory", e);
        }
    }
}
