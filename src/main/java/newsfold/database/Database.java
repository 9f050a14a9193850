package newsfold.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;

/** What all stores share: one way into the one database. */
@ApplicationScoped
class Database {
    @Produces
    @ApplicationScoped
    Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        // with the statement and its parameters' names; their values may be anybody's
        jdbi.getConfig(StatementExceptions.class)
                .setMessageRendering(failure -> failure.getShortMessage() + " [" + statement(failure) + "]");
        return jdbi;
    }

    private static String statement(StatementException failure) {
        StatementContext context = failure.getStatementContext();
        return context == null ? "" : String.valueOf(context.getRawSql());
    }
}
