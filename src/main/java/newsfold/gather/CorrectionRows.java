package newsfold.gather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import newsfold.read.Site;
import newsfold.read.outlet.KnownOutlet;
import newsfold.read.outlet.OutletRegister;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of what editors say of outlets, open for one change. */
final class CorrectionRows {
    private final Handle handle;
    private final OutletRegister register;
    private final Instant now;
    private final String editor;
    private final Map<String, Long> written = new HashMap<>();

    /** @param editor who changes them */
    CorrectionRows(Handle handle, Instant now, String editor) {
        this.handle = handle;
        this.register = Outlets.register(handle, now);
        this.now = now;
        this.editor = editor;
    }

    /** What of an outlet an editor sets. */
    enum Column {
        NAME,
        JOINED_INTO,
        CARRIER,
        AGENCY,
        WEIGHT
    }

    Optional<KnownOutlet> known(String key) {
        return register.find(key);
    }

    /** The number under which an outlet is corrected; with the first correction its names and sites are written down. */
    long row(KnownOutlet known) {
        return known.correction() != null
                ? known.correction()
                : written.computeIfAbsent(known.outlet().key(), unwritten -> writeDown(known));
    }

    private long writeDown(KnownOutlet known) {
        long id = add();
        register.names(known).forEach(name -> write(id, "name", name, false));
        known.sites().forEach(site -> write(id, "site", site.name(), false));
        return id;
    }

    boolean exists(long id) {
        return handle.createQuery("select exists (select from outlet where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** @return the same number */
    long set(long id, Column column, @Nullable Object value) {
        String type =
                switch (column) {
                    case NAME -> "text";
                    case JOINED_INTO -> "bigint";
                    case WEIGHT -> "double precision";
                    case CARRIER, AGENCY -> "boolean";
                };
        handle.createUpdate("update outlet set " + column.name() + " = cast(:value as " + type
                        + "), changed = :now, changed_by = :editor where id = :id")
                .bind("value", value)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("editor", editor)
                .bind("id", id)
                .execute();
        return id;
    }

    /**
     * @param key of the outlet that it means from now on, or null for one of its own
     * @return that outlet's number, or empty where it is not known any more
     */
    Optional<Long> mean(String kind, String mark, @Nullable String key) {
        Optional<KnownOutlet> target = key == null ? Optional.empty() : register.find(key);
        if (key != null && target.isEmpty()) {
            return Optional.empty();
        }
        Optional<KnownOutlet> before = kind.equals("site") ? register.at(new Site(mark)) : register.named(mark);
        // what it is taken from stays together
        before.ifPresent(this::row);
        long id = target.isPresent() ? row(target.get()) : add();
        write(id, kind, mark, true);
        tidy();
        return Optional.of(id);
    }

    boolean unsay(String kind, String mark) {
        int gone = handle.createUpdate("delete from outlet_mark where kind = :kind and mark = :mark and told")
                .bind("kind", kind)
                .bind("mark", mark)
                .execute();
        tidy();
        return gone > 0;
    }

    boolean forget(long id) {
        return handle.createUpdate("""
                        with recursive tree (id) as (
                            select id from outlet where id = :id
                            union select o.id from outlet o join tree on o.joined_into = tree.id)
                        delete from outlet where id in (select id from tree)""").bind("id", id).execute() > 0;
    }

    private long add() {
        return handle.createQuery("insert into outlet (changed, changed_by) values (:now, :editor) returning id")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("editor", editor)
                .mapTo(Long.class)
                .one();
    }

    private void write(long id, String kind, String mark, boolean told) {
        handle.createUpdate("""
                        insert into outlet_mark (kind, mark, outlet_id, told) values (:kind, :mark, :id, :told)
                        on conflict (kind, mark) do update set outlet_id = :id, told = :told where :told""")
                .bind("kind", kind)
                .bind("mark", mark)
                .bind("id", id)
                .bind("told", told)
                .execute();
    }

    /** An outlet by which nothing can be known any more. */
    private void tidy() {
        handle.execute("""
                delete from outlet o where not exists (select from outlet_mark m where m.outlet_id = o.id)
                    and not exists (select from outlet j where j.joined_into = o.id)""");
    }
}
