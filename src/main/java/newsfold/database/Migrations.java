package newsfold.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this version; the server has Quarkus do the same at its start. */
final class Migrations {
    private Migrations() {}

    static void run(DatabaseAddress address) throws DatabaseProblem {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(address.url(), address.user(), address.password())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem(
                    "The database " + address + " cannot be brought to this version's schema: " + e.getMessage(), e);
        }
    }
}
