package newsfold.gather;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import newsfold.gather.CorrectionRows.Column;
import newsfold.read.Outlet;
import newsfold.read.Site;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What editors say of outlets: it holds for all articles, those gathered before and those to come. The first word on an outlet
 * keeps its names and sites together from then on.
 */
@Singleton
public class OutletCorrections {
    private final Jdbi jdbi;
    private final Clock clock;

    public OutletCorrections(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * @param name to be shown, or null for the spelling seen most
     * @return the outlet's number from now on, or empty where there is no such outlet any more
     */
    public Optional<Long> rename(String key, @Nullable String name, String editor) {
        return change(editor, rows -> rows.known(key).map(known -> rows.set(rows.row(known), Column.NAME, name)));
    }

    /** Says that it only reprints others, or that this is not so. */
    public Optional<Long> carrier(String key, boolean carrier, String editor) {
        return change(editor, rows -> rows.known(key).map(known -> rows.set(rows.row(known), Column.CARRIER, carrier)));
    }

    /** Says that others print its texts, or that this is not so. */
    public Optional<Long> agency(String key, boolean agency, String editor) {
        return change(editor, rows -> rows.known(key).map(known -> rows.set(rows.row(known), Column.AGENCY, agency)));
    }

    /**
     * Says how much its articles count in ranking.
     *
     * @param weight 1 being usual; above 0, 10 at most
     */
    public Optional<Long> weigh(String key, double weight, String editor) {
        return change(editor, rows -> rows.known(key).map(known -> rows.set(rows.row(known), Column.WEIGHT, weight)));
    }

    /**
     * Says that two are one, which is shown under the other's name. Those that are one already stay so.
     *
     * @return the number of the one, or empty where one of them is not known any more
     */
    public Optional<Long> join(String key, String into, String editor) {
        return change(
                editor, rows -> rows.known(key).flatMap(one -> rows.known(into).map(other -> {
                    long number = rows.row(other);
                    if (!one.equals(other)) {
                        rows.set(rows.row(one), Column.JOINED_INTO, number);
                    }
                    return number;
                })));
    }

    /**
     * Takes a joining back.
     *
     * @return the number of what was joined, or empty where it was not
     */
    public Optional<Long> separate(long joined, String editor) {
        return change(
                editor,
                rows -> rows.exists(joined)
                        ? Optional.of(rows.set(joined, Column.JOINED_INTO, null))
                        : Optional.empty());
    }

    /**
     * Says that a name means an outlet; not for one that is written like an address, see {@link #site}.
     *
     * @param key of that outlet, or null for one of its own
     * @return the outlet's number, or empty where it is not known any more
     */
    public Optional<Long> name(Outlet name, @Nullable String key, String editor) {
        return change(editor, rows -> rows.mean("name", name.key(), key));
    }

    /**
     * Says that all that stands on a site is an outlet's, whatever name is written there.
     *
     * @param key of that outlet, or null for one of its own
     * @return the outlet's number, or empty where it is not known any more
     */
    public Optional<Long> site(Site site, @Nullable String key, String editor) {
        return change(editor, rows -> rows.mean("site", site.name(), key));
    }

    /** Takes back what was said of a name or site; false where nothing was. */
    public boolean unsay(String kind, String mark, String editor) {
        return change(editor, rows -> rows.unsay(kind, mark));
    }

    /** Takes back all that was said of an outlet and of those joined into it; false where nothing was. */
    public boolean forget(long id, String editor) {
        return change(editor, rows -> rows.forget(id));
    }

    private <T> T change(String editor, Function<CorrectionRows, T> change) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            // two editors at once would each take a name for free
            handle.execute("lock table outlet in share row exclusive mode");
            return change.apply(new CorrectionRows(handle, now, editor));
        });
    }
}
