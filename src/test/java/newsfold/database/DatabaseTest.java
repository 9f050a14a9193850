package newsfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the database says of a failure goes into the log: it names no reader, with the settings as they are shipped. */
class DatabaseTest {
    private static final String SHIPPED = "quarkus.datasource.jdbc.additional-jdbc-properties.";

    private Jdbi jdbi;

    @BeforeEach
    void aSubscriber() throws Exception {
        DatabaseAddress address = TestDatabase.freshAddress();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        for (String name : shipped().stringPropertyNames()) {
            if (name.startsWith(SHIPPED)) {
                source.setProperty(name.substring(SHIPPED.length()), shipped().getProperty(name));
            }
        }
        jdbi = new Database().jdbi(source);
        jdbi.useHandle(handle -> enter(handle, "ada@reader.example"));
    }

    @Test
    void aRefusedLineIsToldWithoutWhatStandsInIt() {
        assertThat(told(catchThrowable(() -> jdbi.useHandle(handle -> enter(handle, "Ada@reader.example")))))
                .doesNotContainIgnoringCase("ada@")
                .contains("subscriber_address", "insert into subscriber (address, created) values (:address, now())");
    }

    @Test
    void andSoIsOneOfABatch() {
        assertThat(told(catchThrowable(() -> jdbi.useHandle(handle -> {
                    PreparedBatch batch =
                            handle.prepareBatch("insert into subscriber (address, created) values (:address, now())");
                    batch.bind("address", "bela@reader.example").add();
                    batch.bind("address", "ADA@reader.example").add();
                    batch.execute();
                }))))
                .doesNotContainIgnoringCase("ada@")
                .doesNotContain("bela@")
                .contains("subscriber_address");
    }

    private static void enter(Handle handle, String address) {
        handle.createUpdate("insert into subscriber (address, created) values (:address, now())")
                .bind("address", address)
                .execute();
    }

    private static Properties shipped() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = new FileInputStream("application.properties")) {
            properties.load(in);
        }
        return properties;
    }

    private static String told(Throwable failure) {
        StringWriter words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words, true));
        return words.toString();
    }
}
