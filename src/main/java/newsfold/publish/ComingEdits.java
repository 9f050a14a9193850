package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import newsfold.compose.Edit;
import newsfold.merge.Decision;
import newsfold.publish.EditLine.Act;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The journals of coming editions. Lines are only added; one editor at a time adds to the journal of a digest. */
@ApplicationScoped
public class ComingEdits {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Dailies dailies;
    private final MergeDecisions decisions;

    public ComingEdits(Jdbi jdbi, Clock clock, Dailies dailies, MergeDecisions decisions) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.dailies = dailies;
        this.decisions = decisions;
    }

    /** How far a digest's coming edition has come. */
    public Stand stand(long digest) {
        return jdbi.withHandle(handle -> stand(handle, digest, Dailies.last(handle, digest)));
    }

    public EditJournal journal(long digest, long after) {
        return jdbi.withHandle(handle -> journal(handle, digest, after));
    }

    /** Whether it is not made yet; until the transaction ends it cannot be. */
    boolean isComing(Handle handle, long digest, Stand stand) {
        return dailies.isLast(handle, digest, stand.after());
    }

    /** Whether nobody added anything; until the transaction ends nobody can, nor freeze another edition. */
    boolean isStill(Handle handle, long digest, Stand stand) {
        return dailies.isLast(handle, digest, stand.after())
                && stand(handle, digest, stand.after()).equals(stand);
    }

    /**
     * Adds an edit.
     *
     * @param seen what the editor saw when deciding
     * @param about the headline of its story
     * @param merging what it means for the merging, in this order
     */
    public EditOutcome make(long digest, Stand seen, Edit edit, String about, List<Decision> merging, String editor) {
        return change(digest, seen, (handle, journal) -> {
            List<EditLine> others = journal.colliding(edit, seen.version());
            if (!others.isEmpty()) {
                return new EditOutcome.Collided(others);
            }
            List<Long> made = new ArrayList<>();
            for (Decision decision : merging) {
                made.add(decisions.decide(handle, decision, editor));
            }
            return done(handle, digest, seen.after(), journal, Act.MAKE, edit, about, made, null, editor);
        });
    }

    /** Takes the newest edit back; refused where anything was done that the editor has not seen. */
    public EditOutcome undo(long digest, Stand seen, String editor) {
        return turn(digest, seen, Act.UNDO, EditJournal::undoable, editor);
    }

    /** Brings back what was undone last. */
    public EditOutcome redo(long digest, Stand seen, String editor) {
        return turn(digest, seen, Act.REDO, EditJournal::redoable, editor);
    }

    private EditOutcome turn(
            long digest, Stand seen, Act act, Function<EditJournal, Optional<EditLine>> next, String editor) {
        return change(digest, seen, (handle, journal) -> {
            List<EditLine> others = journal.since(seen.version());
            if (!others.isEmpty()) {
                return new EditOutcome.Collided(others);
            }
            EditLine line = next.apply(journal).orElse(null);
            if (line == null) {
                return new EditOutcome.Nothing();
            }
            line.decisions().forEach(id -> decisions.set(handle, id, act == Act.UNDO, editor));
            return done(
                    handle,
                    digest,
                    seen.after(),
                    journal,
                    act,
                    line.edit(),
                    line.about(),
                    line.decisions(),
                    line.version(),
                    editor);
        });
    }

    private interface Change {
        EditOutcome of(Handle handle, EditJournal journal);
    }

    private EditOutcome change(long digest, Stand seen, Change change) {
        return jdbi.inTransaction(handle -> dailies.isLast(handle, digest, seen.after())
                ? change.of(handle, journal(handle, digest, seen.after()))
                : new EditOutcome.Made());
    }

    private EditOutcome done(
            Handle handle,
            long digest,
            long after,
            EditJournal journal,
            Act act,
            Edit edit,
            String about,
            List<Long> made,
            @Nullable Integer target,
            String editor) {
        int version = journal.version() + 1;
        handle.createUpdate("""
                        insert into coming_edit (digest_id, after_edition, version, kind, articles, others, body, about,
                            decisions, target, made, made_by)
                        values (:digest, :after, :version, :kind, :articles, :others, :body, :about, :decisions, :target,
                            :now, :by)""")
                .bind("digest", digest)
                .bind("after", after)
                .bind("version", version)
                .bind("kind", (act == Act.MAKE ? edit.kind() : act).name().toLowerCase(Locale.ROOT))
                .bindArray("articles", String.class, edit.articles())
                .bindArray("others", String.class, edit.others())
                .bind("body", edit.text())
                .bind("about", about)
                .bindArray("decisions", Long.class, made)
                .bind("target", target)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .bind("by", editor)
                .execute();
        return new EditOutcome.Done(new Stand(after, version));
    }

    private static Stand stand(Handle handle, long digest, long after) {
        int version = handle.createQuery("""
                        select coalesce(max(version), 0) from coming_edit
                        where digest_id = :digest and after_edition = :after""")
                .bind("digest", digest)
                .bind("after", after)
                .mapTo(Integer.class)
                .one();
        return new Stand(after, version);
    }

    private static EditJournal journal(Handle handle, long digest, long after) {
        Map<Integer, Edit> made = new HashMap<>();
        return new EditJournal(handle.createQuery("""
                        select * from coming_edit where digest_id = :digest and after_edition = :after order by version""")
                .bind("digest", digest)
                .bind("after", after)
                .map((row, context) -> line(row, made))
                .list());
    }

    /** @param made the edits of the lines before, by version */
    private static EditLine line(ResultSet row, Map<Integer, Edit> made) throws SQLException {
        int version = row.getInt("version");
        int target = row.getInt("target");
        boolean turned = !row.wasNull();
        String kind = row.getString("kind").toUpperCase(Locale.ROOT);
        Edit edit = turned
                ? made.get(target)
                : new Edit(
                        Edit.Kind.valueOf(kind),
                        strings(row, "articles"),
                        strings(row, "others"),
                        row.getString("body"));
        if (edit == null) {
            throw new SQLException("line " + version + " turns an edit that is not there: " + target);
        }
        made.put(version, edit);
        Instant when = row.getObject("made", OffsetDateTime.class).toInstant();
        return new EditLine(
                version,
                turned ? Act.valueOf(kind) : Act.MAKE,
                edit,
                turned ? target : version,
                row.getString("about"),
                List.of((Long[]) row.getArray("decisions").getArray()),
                when,
                row.getString("made_by"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
