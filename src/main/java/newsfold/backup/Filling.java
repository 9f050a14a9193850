package newsfold.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.Migrations;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** An empty database that is filled with what another one held, in one transaction: all of it or nothing. */
final class Filling implements AutoCloseable {
    private final DatabaseAddress address;
    private final Connection connection;
    private final List<Table> tables;

    private Filling(DatabaseAddress address, Connection connection, List<Table> tables) {
        this.address = address;
        this.connection = connection;
        this.tables = tables;
    }

    /**
     * @param schema number of the migration up to which the tables are made before they are filled
     * @throws DatabaseProblem when it holds anything already
     */
    static Filling of(DatabaseAddress address, String schema) throws SQLException, DatabaseProblem {
        Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        try {
            refuseRows(address, connection);
            Migrations.run(address, schema);
            String made = Tables.schema(connection);
            if (!made.equals(schema)) {
                throw new DatabaseProblem("The database " + address + " has tables of version " + made
                        + ", what is to be filled in is of version " + schema + ": give a database without tables.");
            }
            connection.setAutoCommit(false);
            Filling filling = new Filling(address, connection, Tables.of(connection));
            filling.triggers("disable");
            return filling;
        } catch (SQLException | DatabaseProblem e) {
            connection.close();
            throw e;
        }
    }

    private static void refuseRows(DatabaseAddress address, Connection connection)
            throws SQLException, DatabaseProblem {
        for (Table table : Tables.of(connection)) {
            if (hasRows(connection, table)) {
                throw new DatabaseProblem("The database " + address + " is not empty (table " + table.name()
                        + " has rows): only an empty one is filled, so that nothing is overwritten.");
            }
        }
    }

    private static boolean hasRows(Connection connection, Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from " + table.quoted() + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** @return how many rows */
    long copy(Table table, InputStream in) throws SQLException, IOException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), in);
    }

    /** Where a table's rows are to be written to, as {@link Table#copyOut} gives them; closed when they are all there. */
    OutputStream into(Table table) throws SQLException {
        return new PGCopyOutputStream(connection.unwrap(PGConnection.class), table.copyIn());
    }

    /** What is to be done in the same transaction. */
    Connection connection() {
        return connection;
    }

    /** Lets all that was filled in be seen, and brings it to this version's schema. */
    void finish(Map<String, Long> sequences) throws SQLException, DatabaseProblem {
        for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
            Tables.goOn(connection, sequence.getKey(), sequence.getValue());
        }
        // what an instance had taken in hand there is in nobody's here
        execute("update qrtz_triggers set trigger_state = 'WAITING' where trigger_state in ('ACQUIRED', 'BLOCKED')");
        triggers("enable");
        connection.commit();
        connection.setAutoCommit(true);
        Migrations.run(address);
        execute("analyze");
    }

    /** What they would write is among the rows already. */
    private void triggers(String ableness) throws SQLException {
        for (Table table : tables) {
            execute("alter table " + table.quoted() + " " + ableness + " trigger user");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        connection.close();
    }
}
