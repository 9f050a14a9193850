package newsfold.gather;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsfold.read.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The articles gathered so far, each once, whoever announced it. */
@Singleton
public class Articles {
    /** Shared by those who add articles, held alone for a moment by those who look for new ones. */
    private static final long ADDING = 0x4e657773666f6c64L;

    /** Clocks that differ by more than this do not show the time. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final Clock clock;

    public Articles(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a digest's feeds brought first in a span of time, oldest first. Nothing falls between two spans that follow each
     * other: articles on their way into the database are waited for, so take {@code to} from the clock before the call, after
     * the gathering.
     *
     * @param from not included
     * @param to included
     */
    public List<GatheredArticle> since(long digestId, Instant from, Instant to) {
        // waits for those who are adding; who adds from now on dates it later, and need not wait for what is looked up
        jdbi.useTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", ADDING);
            looked(handle, to);
        });
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with late as (
                            select distinct fa.article_id
                            from digest_feed df join feed_article fa on fa.feed_id = df.feed_id
                            where df.digest_id = :digest and fa.first_seen > :from and fa.first_seen <= :to)
                        select article.*, section, weight, digest_first_seen,
                            coalesce(feed.title, feed.address) as feed_title
                        from (
                            select distinct on (article_id) article_id, fa.feed_id, df.section, df.weight,
                                min(fa.first_seen) over (partition by article_id) as digest_first_seen
                            from late join feed_article fa using (article_id)
                                join digest_feed df on df.feed_id = fa.feed_id and df.digest_id = :digest
                            order by article_id, df.weight desc, fa.first_seen, fa.feed_id) brought
                        join article on article.id = brought.article_id
                        join feed on feed.id = brought.feed_id
                        where digest_first_seen > :from and digest_first_seen <= :to
                        order by digest_first_seen, article.id""")
                .bind("digest", digestId)
                .bind("from", from.atOffset(ZoneOffset.UTC))
                .bind("to", to.atOffset(ZoneOffset.UTC))
                .map((row, context) -> new GatheredArticle(
                        row.getLong("id"),
                        ArticleRows.read(row),
                        row.getString("section"),
                        row.getDouble("weight"),
                        row.getObject("digest_first_seen", OffsetDateTime.class).toInstant(),
                        row.getString("feed_title")))
                .list());
    }

    /** An article by its key. */
    public Optional<Article> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from article where key = :key")
                .bind("key", key)
                .map((row, context) -> ArticleRows.read(row))
                .findOne());
    }

    /** Articles by their numbers in the database; those that are there no more are left out. */
    public Map<Long, Article> all(Collection<Long> numbers) {
        Map<Long, Article> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select * from article where id = any(:numbers)")
                .bindArray("numbers", Long.class, numbers)
                .map((row, context) -> found.put(row.getLong("id"), ArticleRows.read(row)))
                .list());
        return found;
    }

    /** What became of an article. */
    enum Stored {
        ADDED,
        UPDATED,
        KNOWN
    }

    /**
     * An article on its way into the database.
     *
     * @param guid the feed's entry that is this article, or null for one embedded in another's page
     */
    record Brought(@Nullable String guid, Article article) {}

    /** Whoever looked has seen all up to then. */
    private static void looked(Handle handle, Instant to) {
        handle.createUpdate("insert into articles_looked_at (until) values (:to) on conflict (alone) do update"
                        + " set until = excluded.until where articles_looked_at.until < excluded.until")
                .bind("to", to.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Now, or right after somebody with a faster clock looked for new articles: what they missed is new to them then. */
    private static Instant afterLast(Handle handle, Instant now) {
        return handle.createQuery("select until from articles_looked_at where until >= :now and until < :far")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("far", now.plus(SKEW).atOffset(ZoneOffset.UTC))
                .map((row, context) ->
                        row.getObject(1, OffsetDateTime.class).toInstant().plus(1, ChronoUnit.MICROS))
                .findOne()
                .orElse(now);
    }

    /**
     * Keeps articles that a feed brought.
     *
     * @return what became of them, in no order
     */
    List<Stored> store(Handle handle, long feedId, List<Brought> brought) {
        if (brought.isEmpty()) {
            return List.of();
        }
        handle.execute("select pg_advisory_xact_lock_shared(?)", ADDING);
        Instant now = afterLast(handle, clock.instant().truncatedTo(ChronoUnit.MICROS));
        List<Brought> fresh = fresh(handle, feedId, brought);
        Map<String, Long> added =
                ArticleRows.insert(handle, fresh.stream().map(Brought::article).toList(), now);
        Map<Long, Brought> linked = new LinkedHashMap<>();
        Set<Brought> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Brought one : fresh) {
            Long id = added.get(one.article().id());
            if (id != null) {
                linked.put(id, one);
                done.add(one);
            }
        }
        link(handle, feedId, linked, now);
        List<Stored> stored = new ArrayList<>(Collections.nCopies(linked.size(), Stored.ADDED));
        for (Brought one : brought) {
            if (!done.contains(one)) {
                stored.add(store(handle, feedId, one, now));
            }
        }
        return stored;
    }

    /** Keeps one, in a transaction that keeps no others. */
    Stored store(Handle handle, long feedId, @Nullable String guid, Article article) {
        return store(handle, feedId, List.of(new Brought(guid, article))).get(0);
    }

    private static Stored store(Handle handle, long feedId, Brought brought, Instant now) {
        Article article = brought.article();
        Long id = known(handle, feedId, brought.guid(), article.id()).orElse(null);
        Stored stored;
        if (id != null) {
            stored = ArticleRows.update(handle, id, article, now) ? Stored.UPDATED : Stored.KNOWN;
        } else {
            id = ArticleRows.insert(handle, List.of(article), now).get(article.id());
            stored = id == null ? Stored.KNOWN : Stored.ADDED;
        }
        if (id == null) {
            // another feed brought it at this very moment
            id = known(handle, feedId, brought.guid(), article.id()).orElseThrow();
        }
        link(handle, feedId, Map.of(id, brought), now);
        return stored;
    }

    /** Those of which neither key nor guid is known, each key and guid once. */
    private static List<Brought> fresh(Handle handle, long feedId, List<Brought> brought) {
        Set<String> known = new HashSet<>(handle.createQuery("""
                        select 'k' || key from article where key = any(:keys)
                        union all
                        select 'g' || guid from feed_article where feed_id = :feed and guid = any(:guids)""")
                .bindArray(
                        "keys",
                        String.class,
                        brought.stream().map(one -> one.article().id()).toList())
                .bindArray(
                        "guids",
                        String.class,
                        brought.stream()
                                .map(Brought::guid)
                                .filter(Objects::nonNull)
                                .toList())
                .bind("feed", feedId)
                .mapTo(String.class)
                .list());
        List<Brought> fresh = new ArrayList<>();
        for (Brought one : brought) {
            boolean unknown = known.add('k' + one.article().id());
            if ((one.guid() == null || known.add('g' + one.guid())) && unknown) {
                fresh.add(one);
            }
        }
        return fresh;
    }

    private static void link(Handle handle, long feedId, Map<Long, Brought> articles, Instant now) {
        if (articles.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into feed_article (feed_id, article_id, guid, first_seen) values (:feed, :article, :guid, :now)
                on conflict (feed_id, article_id) do update set guid = coalesce(excluded.guid, feed_article.guid)""");
        articles.forEach((id, brought) -> batch.bind("feed", feedId)
                .bind("article", id)
                .bind("guid", brought.guid())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .add());
        batch.execute();
    }

    private static Optional<Long> known(Handle handle, long feedId, @Nullable String guid, String key) {
        return handle.createQuery("""
                        select id from (
                            select article_id as id, 1 as choice from feed_article
                            where feed_id = :feed and guid = :guid
                            union all
                            select id, 2 from article where key = :key) found
                        order by choice, id limit 1""")
                .bind("feed", feedId)
                .bind("guid", guid)
                .bind("key", key)
                .mapTo(Long.class)
                .findOne();
    }
}
