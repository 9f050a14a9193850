package newsfold.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this version; the server has Quarkus do the same at its start. */
public final class Migrations {
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
                    .locations("classpath:db/migration")
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseProblem(
                    "The database " + address + " cannot be brought to this version's schema: " + e.getMessage(), e);
        }
    }
}
