package newsfold.gather;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import newsfold.read.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The articles gathered so far, each once, whoever announced it. */
@Singleton
public class Articles {
    /** Shared by those who add articles, held alone for a moment by those who look for new ones. */
    private static final long ADDING = 0x4e657773666f6c64L;

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
        return jdbi.inTransaction(handle -> {
            handle.execute("select pg_advisory_xact_lock(?)", ADDING);
            return handle.createQuery("""
                            select article.*, section, weight, digest_first_seen,
                                coalesce(feed.title, feed.address) as feed_title
                            from (
                                select distinct on (article_id) article_id, fa.feed_id, df.section, df.weight,
                                    min(fa.first_seen) over (partition by article_id) as digest_first_seen
                                from feed_article fa join digest_feed df on df.feed_id = fa.feed_id
                                where df.digest_id = :digest
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
                            row.getObject("digest_first_seen", OffsetDateTime.class)
                                    .toInstant(),
                            row.getString("feed_title")))
                    .list();
        });
    }

    /** An article by its key. */
    public Optional<Article> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from article where key = :key")
                .bind("key", key)
                .map((row, context) -> ArticleRows.read(row))
                .findOne());
    }

    /** What became of an article. */
    enum Stored {
        ADDED,
        UPDATED,
        KNOWN
    }

    /**
     * Keeps an article that a feed brought.
     *
     * @param guid the feed's entry that is this article, or null for one embedded in another's page
     */
    Stored store(Handle handle, long feedId, @Nullable String guid, Article article) {
        handle.execute("select pg_advisory_xact_lock_shared(?)", ADDING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Long> known = known(handle, feedId, guid, article.id());
        Stored stored;
        long id;
        if (known.isPresent()) {
            id = known.get();
            stored = update(handle, id, article, now) ? Stored.UPDATED : Stored.KNOWN;
        } else {
            Optional<Long> added = insert(handle, article, now);
            stored = added.isPresent() ? Stored.ADDED : Stored.KNOWN;
            // another feed brought it at this very moment
            id = added.orElseGet(() -> known(handle, feedId, guid, article.id()).orElseThrow());
        }
        handle.createUpdate("""
                        insert into feed_article (feed_id, article_id, guid, first_seen)
                        values (:feed, :article, :guid, :now)
                        on conflict (feed_id, article_id) do update set guid = coalesce(excluded.guid, feed_article.guid)""")
                .bind("feed", feedId)
                .bind("article", id)
                .bind("guid", guid)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
        return stored;
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

    private static Optional<Long> insert(Handle handle, Article article, Instant now) {
        return ArticleRows.bind(handle.createQuery("""
                                insert into article (key, url, title, outlet, carrier, agency, author, published, modified,
                                    age, language, site_section, image, standfirst, body, form, embedded, sources,
                                    first_seen, changed)
                                values (:key, :url, :title, :outlet, :carrier, :agency, :author, :published, :modified,
                                    :age, :language, :section, :image, :standfirst, :body, :form, :embedded,
                                    cast(:sources as jsonb), :now, :now)
                                on conflict (key) do nothing
                                returning id"""), article, now)
                .mapTo(Long.class)
                .findOne();
    }

    /** Only where a field differs; an article once seen by itself stays so when another's page embeds it. */
    private static boolean update(Handle handle, long id, Article article, Instant now) {
        return ArticleRows.bind(handle.createUpdate("""
                                        update article set url = :url, title = :title, outlet = :outlet, carrier = :carrier,
                                            agency = :agency, author = :author, published = :published,
                                            modified = :modified, age = :age, language = :language,
                                            site_section = :section, image = :image, standfirst = :standfirst,
                                            body = :body, form = :form, embedded = :embedded,
                                            sources = cast(:sources as jsonb), changed = :now
                                        where id = :id and (embedded or not :embedded)
                                            and (url, title, outlet, carrier, agency, author, published, modified, age,
                                                language, site_section, image, standfirst, body, form, embedded, sources)
                                            is distinct from (:url, :title, :outlet, :carrier, :agency, :author,
                                                cast(:published as timestamptz), cast(:modified as timestamptz), :age,
                                                :language, :section, :image, :standfirst, :body, :form, :embedded,
                                                cast(:sources as jsonb))"""), article, now)
                        .bind("id", id)
                        .execute()
                > 0;
    }
}
