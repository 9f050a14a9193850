package newsfold.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import newsfold.database.DatabaseAddress;
import org.postgresql.PGConnection;

/** All of a database as it was at one moment, however much is written to it meanwhile. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;
    private final List<Table> tables;

    private Snapshot(Connection connection, List<Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static Snapshot of(DatabaseAddress address) throws SQLException {
        Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Snapshot(connection, Tables.of(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** In an order in which they can be filled. */
    List<Table> tables() {
        return tables;
    }

    String schema() throws SQLException {
        return Tables.schema(connection);
    }

    /** Read after the tables, since numbers are given outside of transactions: too high a number is none twice. */
    Map<String, Long> sequences() throws SQLException {
        return Tables.sequences(connection);
    }

    boolean isUsed() throws SQLException {
        return Tables.isUsed(connection);
    }

    /** @return how many rows */
    long copy(Table table, OutputStream out) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
