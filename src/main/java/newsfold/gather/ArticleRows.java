package newsfold.gather;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Article;
import newsfold.read.ArticleForm;
import newsfold.read.Outlet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** An article on its way into its table and out of it, with all that is kept of it. */
final class ArticleRows {
    private ArticleRows() {}

    /** The ids of those that were added, by key; one that another feed brought at this very moment is not among them. */
    static Map<String, Long> insert(Handle handle, List<Article> fresh, Instant now) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into article (key, url, title, outlet, carrier, agency, author, published, modified,
                    age, language, site_section, image, standfirst, body, form, embedded, sources,
                    first_seen, changed)
                values (:key, :url, :title, :outlet, :carrier, :agency, :author, :published, :modified,
                    :age, :language, :section, :image, :standfirst, :body, :form, :embedded,
                    cast(:sources as jsonb), :now, :now)
                on conflict (key) do nothing""");
        for (Article article : fresh) {
            bind(batch, article, now).add();
        }
        Map<String, Long> ids = new HashMap<>();
        batch.executePreparedBatch("key", "id")
                .map((row, context) -> ids.put(row.getString("key"), row.getLong("id")))
                .list();
        return ids;
    }

    /** Only where a field differs; an article once seen by itself stays so when another's page embeds it. */
    static boolean update(Handle handle, long id, Article article, Instant now) {
        return bind(handle.createUpdate("""
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
                                                cast(:sources as jsonb))"""), article, now).bind("id", id).execute() > 0;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Article article, Instant now) {
        return statement
                .bind("key", article.id())
                .bind("url", text(article.url()))
                .bind("title", clean(article.title()))
                .bind("outlet", name(article.outlet()))
                .bind("carrier", name(article.carrier()))
                .bind("agency", name(article.agency()))
                .bind("author", clean(article.author()))
                .bind("published", moment(article.published()))
                .bind("modified", moment(article.modified()))
                .bind("age", clean(article.age()))
                .bind("language", clean(article.language()))
                .bind("section", clean(article.section()))
                .bind("image", text(article.image()))
                .bind("standfirst", clean(article.standfirst()))
                .bind("body", clean(article.text()))
                .bind("form", article.form().name())
                .bind("embedded", article.embedded())
                .bind("sources", clean(SourcesJson.write(article.sources())))
                .bind("now", now.atOffset(ZoneOffset.UTC));
    }

    static Article read(ResultSet row) throws SQLException {
        return Article.builder(row.getString("key"))
                .url(uri(row.getString("url")))
                .title(row.getString("title"))
                .outlet(outlet(row.getString("outlet")))
                .carrier(outlet(row.getString("carrier")))
                .agency(outlet(row.getString("agency")))
                .author(row.getString("author"))
                .published(instant(row, "published"))
                .modified(instant(row, "modified"))
                .age(row.getString("age"))
                .language(row.getString("language"))
                .section(row.getString("site_section"))
                .image(uri(row.getString("image")))
                .standfirst(row.getString("standfirst"))
                .text(row.getString("body"))
                .form(ArticleForm.valueOf(row.getString("form")))
                .embedded(row.getBoolean("embedded"))
                .sources(SourcesJson.read(row.getString("sources")))
                .build();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }

    /** PostgreSQL keeps microseconds; more would make every reading a change. */
    private static @Nullable OffsetDateTime moment(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String name(@Nullable Outlet outlet) {
        return outlet == null ? null : clean(outlet.name());
    }

    private static @Nullable Outlet outlet(@Nullable String name) {
        return name == null ? null : new Outlet(name);
    }

    /** PostgreSQL takes no NUL, and no half of a surrogate pair. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
