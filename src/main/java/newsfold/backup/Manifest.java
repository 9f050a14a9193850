package newsfold.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds.
 *
 * @param made UTC, by the clock of whoever made it
 * @param schema number of the last migration of the database
 * @param running whether an instance may have been running on the database then
 * @param tables in an order in which they can be filled
 * @param sequences the numbers that were given last
 * @param files of the data folder
 */
public record Manifest(
        Instant made,
        String schema,
        boolean running,
        List<Content> tables,
        Map<String, Long> sequences,
        List<Content> files) {
    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());

    public Manifest {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
        files = List.copyOf(files);
    }

    /**
     * A table or a file.
     *
     * @param name of a file its path in the data folder, with slashes
     * @param columns of a table, in their order
     * @param size rows of a table, bytes of a file
     * @param sha256 hexadecimal, of its entry in the archive
     */
    public record Content(String name, List<String> columns, long size, String sha256) {
        public Content {
            columns = List.copyOf(columns);
        }

        Table table() {
            return new Table(name, columns);
        }
    }

    /** How many rows its tables have together. */
    public long rows() {
        return tables.stream().mapToLong(Content::size).sum();
    }

    byte[] json() throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest read(InputStream in) throws IOException {
        return MAPPER.readValue(in, Manifest.class);
    }
}
