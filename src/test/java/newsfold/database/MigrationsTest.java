package newsfold.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A start asks Flyway only where a database has not just this version's migrations. */
class MigrationsTest {
    private static final String HISTORY = "flyway_schema_history where version = '1'";

    @Test
    void aDatabaseOfThisVersionIsDone() throws Exception {
        assertThat(isDoneAfter(TestDatabase.freshAddress(), "select 1")).isTrue();
    }

    @Test
    void oneWithoutTablesIsNotDone() throws Exception {
        assertThat(isDoneAfter(TestDatabase.bareAddress(), "select 1")).isFalse();
    }

    @Test
    void oneThatLacksAMigrationIsNotDone() throws Exception {
        assertThat(isDoneAfter(TestDatabase.freshAddress(), "delete from " + HISTORY))
                .isFalse();
    }

    @Test
    void oneInWhichAMigrationFailedIsNotDone() throws Exception {
        assertThat(isDoneAfter(
                        TestDatabase.freshAddress(),
                        "update flyway_schema_history set success = false where version = '1'"))
                .isFalse();
    }

    @Test
    void oneThatALaterVersionChangedIsNotDone() throws Exception {
        assertThat(isDoneAfter(
                        TestDatabase.freshAddress(),
                        "insert into flyway_schema_history select 9999, '9999', 'later', type, 'V9999__later.sql', checksum,"
                                + " installed_by, installed_on, execution_time, success from " + HISTORY))
                .isFalse();
    }

    private static boolean isDoneAfter(DatabaseAddress address, String change) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(change);
            return Migrations.areDone(connection);
        }
    }
}
