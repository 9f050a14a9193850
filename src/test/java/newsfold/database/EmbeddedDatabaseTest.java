package newsfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    @Test
    void whatIsCommittedLasts() throws Exception {
        try (DataFolder folder = DataFolder.open(data.resolve("with space"))) {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
                Jdbi jdbi = enter(database.address());
                for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                    assertThat(ask(jdbi, "show " + setting)).as(setting).isEqualTo("on");
                }
                jdbi.useHandle(handle -> handle.execute("create table kept (what text)"));
                jdbi.useHandle(handle -> handle.execute("insert into kept values ('this')"));
            }
            try (EmbeddedDatabase again = EmbeddedDatabase.start(folder, 0)) {
                assertThat(ask(enter(again.address()), "select what from kept")).isEqualTo("this");
            }
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            Jdbi stranger =
                    Jdbi.create(database.address().url(), database.address().user(), "guessed");
            assertThatThrownBy(stranger::open).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void filesOfAnotherMajorVersionAreNamedWithTheWayToTakeThemOver() throws Exception {
        try (DataFolder folder = DataFolder.open(data)) {
            EmbeddedDatabase.start(folder, 0).close();
            Files.writeString(data.resolve("postgres").resolve("PG_VERSION"), "12\n");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("made by PostgreSQL 12")
                    .hasMessageContaining("newsfold backup FILE")
                    .hasMessageContaining("newsfold restore FILE --resume");
        }
    }

    @Test
    void whyItDoesNotStartIsSaidInItsOwnWords() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres").resolve("stray"), "somebody's");
        try (DataFolder folder = DataFolder.open(data)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("exists but is not empty")
                    .hasMessageContaining("newsfold.data");
        }
        assertThat(data.resolve("postgres").resolve("stray")).exists();
    }

    @Test
    void whatItSaysIsKeptWithoutReadersAddresses() throws Exception {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedDatabase database = EmbeddedDatabase.start(folder, 0)) {
            Jdbi jdbi = enter(database.address());
            jdbi.useHandle(handle -> handle.execute("create table reader (address text primary key)"));
            String entering = "insert into reader values ('ada@reader.example')";
            jdbi.useHandle(handle -> handle.execute(entering));
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(entering)))
                    .hasMessageContaining("duplicate key");
        }
        assertThat(data.resolve("postgres.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("ada@reader.example");
    }

    private static String ask(Jdbi jdbi, String question) {
        return jdbi.withHandle(
                handle -> handle.createQuery(question).mapTo(String.class).one());
    }

    private static Jdbi enter(DatabaseAddress address) {
        return Jdbi.create(address.url(), address.user(), address.password());
    }
}
