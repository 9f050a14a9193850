package newsfold.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output of the stage commands: one JSON value a line, UTF-8, times and durations in ISO 8601, UTC, null where unknown. */
final class JsonLines implements Closeable {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final OutputStream out;

    JsonLines() {
        this(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    }

    JsonLines(OutputStream out) {
        this.out = out;
    }

    void write(Object value) throws IOException {
        MAPPER.writeValue(out, value);
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
