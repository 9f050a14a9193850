package newsfold.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The mark in a database whose content was moved to another one: going on here, too, would send everything twice. */
public final class MovedAway {
    private static final String KEY = "moved.to";

    private MovedAway() {}

    /** @param where sentence part that names the new place and the time */
    public static void mark(Connection connection, String where) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")) {
            statement.setString(1, KEY);
            statement.setString(2, where);
            statement.execute();
        }
    }

    public static void unmark(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from setting where key = ?")) {
            statement.setString(1, KEY);
            statement.execute();
        }
    }

    /**
     * @throws DatabaseProblem when the database was moved
     */
    static void refuse(Connection connection) throws DatabaseProblem, SQLException {
        Optional<String> where = where(connection);
        if (where.isPresent()) {
            throw new DatabaseProblem("All of this database was moved to " + where.get()
                    + ": name that one in newsfold.database.url. To stay here instead: newsfold move --undo.");
        }
    }

    private static Optional<String> where(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('setting') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select value from setting where key = '" + KEY + "'")) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
