package newsfold.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** What all stores share: one way into the one database. */
@ApplicationScoped
class Database {
    @Produces
    @ApplicationScoped
    Jdbi jdbi(DataSource source) {
        return Jdbi.create(source);
    }
}
