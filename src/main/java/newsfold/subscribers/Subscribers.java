package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Everybody who gets or got a digest, once each: addresses that differ in case only are one. */
@ApplicationScoped
public class Subscribers {
    private final Jdbi jdbi;

    public Subscribers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Subscriber> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from subscriber where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    public Optional<Subscriber> find(String address) {
        return jdbi.withHandle(handle -> find(handle, address));
    }

    /**
     * By address.
     *
     * @param words part of an address or name, empty for all
     * @param page from 0
     */
    public List<Subscriber> search(String words, int page, int size) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from subscriber
                        where position(lower(:words) in lower(address)) > 0
                            or position(lower(:words) in lower(coalesce(name, ''))) > 0
                        order by lower(address) limit :size offset :skip""")
                .bind("words", words.strip())
                .bind("size", size)
                .bind("skip", (long) page * size)
                .map((row, context) -> read(row))
                .list());
    }

    /** The one with this address, entered if new; a name fills an empty one and replaces none. */
    public Subscriber add(MailAddress address, @Nullable String name, Instant now) {
        return jdbi.inTransaction(handle -> add(handle, address, name, now));
    }

    /** @param name blank for none */
    public void rename(long id, String name) {
        jdbi.useHandle(handle -> handle.createUpdate("update subscriber set name = :name where id = :id")
                .bind("id", id)
                .bind("name", name.isBlank() ? null : name.strip())
                .execute());
    }

    Subscriber add(Handle handle, MailAddress address, @Nullable String name, Instant now) {
        String given = name == null || name.isBlank() ? null : name.strip();
        handle.createUpdate("""
                        insert into subscriber (address, name, created) values (:address, :name, :now)
                        on conflict (lower(address)) do update set name = coalesce(subscriber.name, excluded.name)""")
                .bind("address", address.text())
                .bind("name", given)
                .bind("now", at(now))
                .execute();
        return find(handle, address.text()).orElseThrow();
    }

    private static Optional<Subscriber> find(Handle handle, String address) {
        return handle.createQuery("select * from subscriber where lower(address) = lower(:address)")
                .bind("address", address)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** @param language or null for the digests' own */
    public void speak(long id, @Nullable Locale language) {
        jdbi.useHandle(handle -> handle.createUpdate("update subscriber set language = :language where id = :id")
                .bind("id", id)
                .bind("language", language == null ? null : language.toLanguageTag())
                .execute());
    }

    /** What a row of the table says of a language. */
    public static @Nullable Locale language(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return language == null ? null : Locale.forLanguageTag(language);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Subscriber read(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getLong("id"),
                row.getString("address"),
                row.getString("name"),
                language(row),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
