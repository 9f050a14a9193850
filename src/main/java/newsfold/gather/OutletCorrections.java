package newsfold.gather;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import newsfold.gather.CorrectionRows.Column;
import newsfold.read.KnownOutlet;
import newsfold.read.Outlet;
import newsfold.read.Site;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What editors say of outlets: it holds for all articles, those gathered before and those to come. The first word on an outlet
 * keeps its names and sites together from then on. Each method says whether there is such an outlet still.
 */
@Singleton
public class OutletCorrections {
    private final Jdbi jdbi;
    private final Clock clock;

    public OutletCorrections(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @param name to be shown, or null for the spelling seen most */
    public boolean rename(String key, @Nullable String name, String editor) {
        return change(editor, rows -> rows.known(key)
                .map(known -> rows.set(rows.row(known), Column.NAME, name))
                .isPresent());
    }

    /** Says that it only reprints others, or that this is not so. */
    public boolean carrier(String key, boolean carrier, String editor) {
        return change(editor, rows -> rows.known(key)
                .map(known -> rows.set(rows.row(known), Column.CARRIER, carrier))
                .isPresent());
    }

    /** Says that others print its texts, or that this is not so. */
    public boolean agency(String key, boolean agency, String editor) {
        return change(editor, rows -> rows.known(key)
                .map(known -> rows.set(rows.row(known), Column.AGENCY, agency))
                .isPresent());
    }

    /** Says that two are one, which is shown under the other's name. Those that are one already stay so. */
    public boolean join(String key, String into, String editor) {
        return change(editor, rows -> {
            Optional<KnownOutlet> one = rows.known(key);
            Optional<KnownOutlet> other = rows.known(into);
            if (one.isEmpty() || other.isEmpty()) {
                return false;
            }
            if (!one.equals(other)) {
                rows.set(rows.row(one.get()), Column.JOINED_INTO, rows.row(other.get()));
            }
            return true;
        });
    }

    /** Takes a joining back. */
    public boolean separate(long joined, String editor) {
        return change(editor, rows -> rows.set(joined, Column.JOINED_INTO, null));
    }

    /**
     * Says that a name means an outlet; not for one that is written like an address, see {@link #site}.
     *
     * @param key of that outlet, or null for one of its own
     */
    public boolean name(Outlet name, @Nullable String key, String editor) {
        return change(editor, rows -> rows.mean("name", name.key(), key));
    }

    /**
     * Says that all that stands on a site is an outlet's, whatever name is written there.
     *
     * @param key of that outlet, or null for one of its own
     */
    public boolean site(Site site, @Nullable String key, String editor) {
        return change(editor, rows -> rows.mean("site", site.name(), key));
    }

    /** Takes back what was said of a name or site. */
    public boolean unsay(String kind, String mark, String editor) {
        return change(editor, rows -> rows.unsay(kind, mark));
    }

    /** Takes back all that was said of an outlet and of those joined into it. */
    public boolean forget(long id, String editor) {
        return change(editor, rows -> rows.forget(id));
    }

    private boolean change(String editor, Predicate<CorrectionRows> change) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            // two editors at once would each take a name for free
            handle.execute("lock table outlet in share row exclusive mode");
            return change.test(new CorrectionRows(handle, now, editor));
        });
    }
}
