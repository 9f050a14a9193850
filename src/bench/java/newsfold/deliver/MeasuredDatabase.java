package newsfold.deliver;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.EmbeddedDatabase;
import org.jdbi.v3.core.Jdbi;

/** The program's own database, durable as it is, in a folder for the time of a measurement; reached as the program does. */
final class MeasuredDatabase implements AutoCloseable {
    private final Path data = Files.createTempDirectory("newsfold-measured");
    private final DatabaseAccess access = DatabaseAccess.open(data, Optional.empty(), 0);
    private final AgroalDataSource pool;

    MeasuredDatabase() throws IOException, DatabaseProblem, SQLException {
        DatabaseAddress address = EmbeddedDatabase.running(data).orElseThrow();
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration()
                .maxSize(16)
                .connectionFactoryConfiguration()
                .jdbcUrl(address.url())
                .principal(new NamePrincipal(address.user()))
                .credential(new SimplePassword(address.password()));
        pool = AgroalDataSource.from(settings);
    }

    Jdbi jdbi() {
        return Jdbi.create(pool);
    }

    /** What its processes have used until now. */
    double cpuMillis() throws IOException {
        long server = Long.parseLong(Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(0)
                .strip());
        return ProcessHandle.of(server).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e6;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        access.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
