package newsfold.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this version. */
public final class Migrations {
    private static final String PLACE = "db/migration";

    private Migrations() {}

    /** @throws DatabaseProblem when it cannot be reached or changed */
    public static void run(DatabaseAddress address) throws DatabaseProblem {
        run(address, "latest");
    }

    /**
     * Up to the migration with this number and no further: for data of that time, which is filled in before it goes on.
     *
     * @throws DatabaseProblem when it cannot be reached or changed, or this version does not know the number
     */
    public static void run(DatabaseAddress address, String version) throws DatabaseProblem {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(address.url(), address.user(), address.password())
                    .locations("classpath:" + PLACE)
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem(
                    "The database " + address + " cannot be brought to this version's schema: " + e.getMessage(), e);
        }
    }

    /**
     * Whether a database has this version's migrations and no other: Flyway looks more closely, which takes an eighth of a
     * start. In doubt it has not.
     */
    static boolean areDone(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
            Set<String> done = new HashSet<>();
            try (ResultSet row =
                    statement.executeQuery("select script, success from flyway_schema_history where type = 'SQL'")) {
                while (row.next()) {
                    if (!row.getBoolean(2)) {
                        return false;
                    }
                    done.add(row.getString(1));
                }
            }
            return done.equals(scripts());
        }
    }

    /** The names of this version's migrations, from the folder or the archive that it runs from. */
    private static Set<String> scripts() throws IOException {
        URL place = Objects.requireNonNull(Migrations.class.getClassLoader().getResource(PLACE));
        if (place.openConnection() instanceof JarURLConnection connection) {
            return connection.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(PLACE) && name.endsWith(".sql"))
                    .map(name -> name.substring(PLACE.length() + 1))
                    .collect(Collectors.toSet());
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(place.toString())))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".sql"))
                    .collect(Collectors.toSet());
        }
    }
}
