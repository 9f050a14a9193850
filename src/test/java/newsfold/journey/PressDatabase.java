package newsfold.journey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.database.EmbeddedDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A look into the embedded database of a press's folder; while a press is only starting, everything is empty. */
record PressDatabase(Path folder) {

    int count(String table) {
        return ask(
                0,
                jdbi -> jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one()));
    }

    List<String> strings(String query) {
        return ask(
                List.of(),
                jdbi -> jdbi.withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list()));
    }

    /** The ledger's lines by state. */
    Map<String, Integer> states() {
        return ask(
                Map.of(),
                jdbi -> jdbi.withHandle(handle -> handle.createQuery(
                                "select state, count(*) as letters from delivery group by state")
                        .reduceRows(new HashMap<>(), (map, row) -> {
                            map.put(row.getColumn("state", String.class), row.getColumn("letters", Integer.class));
                            return map;
                        })));
    }

    /** Changes something while no press runs. */
    void change(String sql) throws DatabaseProblem {
        try (DatabaseAccess access = DatabaseAccess.open(folder.resolve("data"), Optional.empty(), 0)) {
            access.jdbi().useHandle(handle -> handle.execute(sql));
        }
    }

    private <T> T ask(T before, Function<Jdbi, T> question) {
        try {
            Optional<DatabaseAddress> address = EmbeddedDatabase.running(folder.resolve("data"));
            return address.isEmpty()
                    ? before
                    : question.apply(Jdbi.create(
                            address.get().url(),
                            address.get().user(),
                            address.get().password()));
        } catch (JdbiException starting) {
            return before;
        } catch (DatabaseProblem e) {
            throw new AssertionError(e);
        }
    }
}
