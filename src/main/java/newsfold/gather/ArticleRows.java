package newsfold.gather;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** An article on its way into its table and out of it. */
final class ArticleRows {
    private ArticleRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, Article article, Instant now) {
        Instant published = article.published();
        return statement
                .bind("key", article.id())
                .bind("url", text(article.url()))
                .bind("title", clean(article.title()))
                .bind(
                        "outlet",
                        article.outlet() == null ? null : clean(article.outlet().name()))
                .bind(
                        "carrier",
                        article.carrier() == null
                                ? null
                                : clean(article.carrier().name()))
                .bind("author", clean(article.author()))
                // PostgreSQL keeps microseconds; more would make every reading a change
                .bind(
                        "published",
                        published == null
                                ? null
                                : published.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .bind("age", clean(article.age()))
                .bind("language", clean(article.language()))
                .bind("image", text(article.image()))
                .bind("standfirst", clean(article.standfirst()))
                .bind("body", clean(article.text()))
                .bind("embedded", article.embedded())
                .bind("now", now.atOffset(ZoneOffset.UTC));
    }

    static Article read(ResultSet row) throws SQLException {
        OffsetDateTime published = row.getObject("published", OffsetDateTime.class);
        return Article.builder(row.getString("key"))
                .url(uri(row.getString("url")))
                .title(row.getString("title"))
                .outlet(outlet(row.getString("outlet")))
                .carrier(outlet(row.getString("carrier")))
                .author(row.getString("author"))
                .published(published == null ? null : published.toInstant())
                .age(row.getString("age"))
                .language(row.getString("language"))
                .image(uri(row.getString("image")))
                .standfirst(row.getString("standfirst"))
                .text(row.getString("body"))
                .embedded(row.getBoolean("embedded"))
                .build();
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
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
