package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.render.Languages;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.Subscribers;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What letters are made from where it is not the edition as it was frozen first: corrections, and what is set in languages other
 * than the digest's. What an edition holds is one; set in a language it is frozen before the first letter of that language is
 * enqueued, in the same transaction, so that every letter finds it and finds it the same.
 */
@ApplicationScoped
class Renderings {
    private final Jdbi jdbi;

    Renderings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What a round's letters are made from where that is not the edition as it was frozen first: a correction, or what speaks
     * another language.
     *
     * @param language null for the digest's
     */
    Optional<RenderedEdition> of(long id, int round, @Nullable String language) {
        return jdbi.withHandle(handle -> find(handle, id, round, language)
                .or(() -> Rounds.rendering(handle, id, round))
                .or(() -> find(handle, id, Rounds.EDITION, language)));
    }

    /** What the last correction of an edition says in its place, or empty where there is none. */
    Optional<RenderedEdition> correction(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select max(number) from round where edition_id = :id and html is not null having count(*) > 0")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .flatMap(number -> Rounds.rendering(handle, id, number)));
    }

    /** The languages that readers of an edition's digest chose, without the digest's own. */
    Set<Locale> wanted(Handle handle, long edition) {
        return handle
                .createQuery("""
                        select distinct d.locale, r.language
                        from edition e
                        join digest d on d.id = e.digest_id
                        join subscription s on s.digest_id = d.id and s.active
                        join subscriber r on r.id = s.subscriber_id and r.language is not null
                        where e.id = :edition""")
                .bind("edition", edition)
                .map((row, context) ->
                        Languages.differ(Locale.forLanguageTag(row.getString("locale")), Subscribers.language(row))
                                ? Languages.find(Subscribers.language(row))
                                : Optional.<Locale>empty())
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /**
     * Freezes what is missing.
     *
     * @param round 0 for the edition's own letter
     * @param setter sets the letter in a language
     */
    void keep(Handle handle, long edition, int round, Set<Locale> languages, Function<Locale, RenderedEdition> setter) {
        for (Locale language : languages) {
            if (find(handle, edition, round, language.toLanguageTag()).isEmpty()) {
                keep(handle, edition, round, language, setter.apply(language));
            }
        }
    }

    private static void keep(Handle handle, long edition, int round, Locale language, RenderedEdition rendered) {
        handle.createUpdate("""
                        insert into edition_rendering (edition_id, round, language, subjects, html, body)
                        values (:edition, :round, :language, :subjects, :html, :text) on conflict do nothing""")
                .bind("edition", edition)
                .bind("round", round)
                .bind("language", language.toLanguageTag())
                .bindArray("subjects", String.class, rendered.subjects())
                .bind("html", rendered.html())
                .bind("text", rendered.text())
                .execute();
    }

    private static Optional<RenderedEdition> find(Handle handle, long edition, int round, @Nullable String language) {
        return handle.createQuery("""
                        select subjects, html, body from edition_rendering
                        where edition_id = :edition and round = :round and language = :language""")
                .bind("edition", edition)
                .bind("round", round)
                .bind("language", language)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static RenderedEdition read(ResultSet row) throws SQLException {
        return new RenderedEdition(
                List.of((String[]) row.getArray("subjects").getArray()), row.getString("html"), row.getString("body"));
    }
}
