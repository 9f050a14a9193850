package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import newsfold.merge.Decision;
import newsfold.merge.Decisions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What editors decided about articles: which are one story, and which are not. It is kept by what tells articles apart
 * ({@link newsfold.read.Article#id}), holds for every digest, and outlives whatever is gathered, merged or made anew. Nothing is
 * deleted: what is taken back stays in the journal.
 */
@ApplicationScoped
public class MergeDecisions {
    private final Jdbi jdbi;
    private final Clock clock;

    public MergeDecisions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A decision in the journal.
     *
     * @param articles what it is about
     * @param others of one that keeps apart, the other side; else empty
     * @param undone when it was taken back, or null while it holds
     * @param overruled whether a newer one contradicts it, wholly or in part
     */
    public record Entry(
            long id,
            Decision.Kind kind,
            List<Named> articles,
            List<Named> others,
            Instant made,
            String madeBy,
            @Nullable Instant undone,
            @Nullable String undoneBy,
            boolean overruled) {
        public Entry {
            articles = List.copyOf(articles);
            others = List.copyOf(others);
        }
    }

    /** An article as the journal names it: by its headline, or its id where it is not known any more. */
    public record Named(
            String article, String headline, @Nullable String outlet) {}

    /** Notes a decision; what its articles belong to follows. */
    long decide(Handle handle, Decision decision, String editor) {
        long id = open(handle, decision.kind(), editor);
        note(handle, id, decision.articles(), false);
        note(handle, id, decision.others(), true);
        return id;
    }

    /** Takes a decision back, or lets it hold again. */
    void set(Handle handle, long id, boolean undone, String editor) {
        handle.createUpdate("update merge_decision set undone = :now, undone_by = :by where id = :id")
                .bind("id", id)
                .bind("now", undone ? at(clock.instant()) : null)
                .bind("by", undone ? editor : null)
                .execute();
    }

    /** Takes a decision back; false where it was so already. */
    public boolean takeBack(long id, String editor) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update merge_decision set undone = :now, undone_by = :by where id = :id and undone is null")
                        .bind("id", id)
                        .bind("now", at(clock.instant()))
                        .bind("by", editor)
                        .execute())
                == 1;
    }

    /** Those that hold for some articles, by way of others too. */
    Decisions inForce(Collection<String> articles) {
        return Decisions.of(jdbi.withHandle(
                handle -> List.copyOf(read(handle, """
                        with recursive touched (article) as (
                            select unnest(:articles)
                            union
                            select other.article from touched
                            join merge_decision_article one on one.article = touched.article
                            join merge_decision d on d.id = one.decision_id and d.undone is null
                            join merge_decision_article other on other.decision_id = d.id)
                        select d.id, d.kind, a.article, a.other
                        from merge_decision d join merge_decision_article a on a.decision_id = d.id
                        where d.undone is null and d.id in (
                            select decision_id from merge_decision_article join touched using (article))
                        order by d.id, a.article""", articles).values())));
    }

    /** The newest first, those that were taken back among them. */
    public List<Entry> journal(int most) {
        return jdbi.withHandle(handle -> {
            Map<Long, Entry> entries = new LinkedHashMap<>();
            Map<Long, Map<Boolean, List<Named>>> named = new HashMap<>();
            TreeSet<String> articles = new TreeSet<>();
            handle.createQuery("""
                            select a.decision_id, a.article, a.other, coalesce(nullif(article.title, ''), a.article) as headline,
                                article.outlet
                            from merge_decision_article a left join article on article.key = a.article
                            where a.decision_id in (select id from merge_decision order by id desc limit :most)
                            order by a.article""")
                    .bind("most", most)
                    .map((row, context) -> {
                        articles.add(row.getString("article"));
                        return named.computeIfAbsent(row.getLong("decision_id"), unseen -> new HashMap<>())
                                .computeIfAbsent(row.getBoolean("other"), unseen -> new ArrayList<>())
                                .add(new Named(
                                        row.getString("article"), row.getString("headline"), row.getString("outlet")));
                    })
                    .list();
            List<Decision> overruled = inForce(articles).overruled();
            handle.createQuery("select * from merge_decision order by id desc limit :most")
                    .bind("most", most)
                    .map((row, context) -> {
                        long id = row.getLong("id");
                        Map<Boolean, List<Named>> sides = named.getOrDefault(id, Map.of());
                        return entries.put(
                                id,
                                entry(
                                        row,
                                        sides.getOrDefault(false, List.of()),
                                        sides.getOrDefault(true, List.of()),
                                        overruled));
                    })
                    .list();
            return List.copyOf(entries.values());
        });
    }

    private static Entry entry(ResultSet row, List<Named> articles, List<Named> others, List<Decision> overruled)
            throws SQLException {
        Decision decision = new Decision(
                kind(row.getString("kind")),
                articles.stream().map(Named::article).toList(),
                others.stream().map(Named::article).toList());
        Optional<Instant> undone = Optional.ofNullable(row.getObject("undone", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return new Entry(
                row.getLong("id"),
                decision.kind(),
                articles,
                others,
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                undone.orElse(null),
                row.getString("undone_by"),
                undone.isEmpty() && overruled.contains(decision));
    }

    private static Map<Long, Decision> read(Handle handle, String query, Collection<String> articles) {
        Map<Long, Map<Boolean, List<String>>> sides = new LinkedHashMap<>();
        Map<Long, Decision.Kind> kinds = new HashMap<>();
        handle.createQuery(query)
                .bindArray("articles", String.class, articles)
                .map((row, context) -> {
                    long id = row.getLong("id");
                    kinds.put(id, kind(row.getString("kind")));
                    return sides.computeIfAbsent(id, unseen -> new HashMap<>())
                            .computeIfAbsent(row.getBoolean("other"), unseen -> new ArrayList<>())
                            .add(row.getString("article"));
                })
                .list();
        Map<Long, Decision> decisions = new LinkedHashMap<>();
        sides.forEach((id, articlesOf) -> decisions.put(
                id,
                new Decision(
                        kinds.getOrDefault(id, Decision.Kind.TOGETHER),
                        articlesOf.getOrDefault(false, List.of()),
                        articlesOf.getOrDefault(true, List.of()))));
        return decisions;
    }

    private long open(Handle handle, Decision.Kind kind, String editor) {
        return handle.createUpdate("insert into merge_decision (kind, made, made_by) values (:kind, :now, :by)")
                .bind("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                .bind("now", at(clock.instant()))
                .bind("by", editor)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static void note(Handle handle, long id, List<String> keys, boolean other) {
        var batch = handle.prepareBatch(
                "insert into merge_decision_article (decision_id, article, other) values (:decision, :article, :other)");
        keys.forEach(key -> batch.bind("decision", id)
                .bind("article", key)
                .bind("other", other)
                .add());
        if (!keys.isEmpty()) {
            batch.execute();
        }
    }

    private static Decision.Kind kind(String column) {
        return Decision.Kind.valueOf(column.toUpperCase(java.util.Locale.ROOT));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
