package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Feels whether anything changed that a coming edition is made of: one look at the database instead of reading it all. */
@ApplicationScoped
class Pulses {
    private final Jdbi jdbi;
    private final Clock clock;

    Pulses(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Pulse of(long digest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select
                            (select count(*) || ' ' || coalesce(max(fa.first_seen), 'epoch') || ' '
                                    || coalesce(max(fa.article_id), 0)
                                from digest_feed df join feed_article fa on fa.feed_id = df.feed_id
                                where df.digest_id = :digest and fa.first_seen > :from) as articles,
                            (select coalesce(md5(string_agg(concat_ws(' ', f.id, df.section, df.weight, f.title, f.changed,
                                    f.failing_since, f.problem), ';' order by f.id)), '')
                                from digest_feed df join feed f on f.id = df.feed_id
                                where df.digest_id = :digest) as feeds,
                            (select count(*) || ' ' || count(undone) from merge_decision) as decisions,
                            (select count(*) || ' ' || coalesce(max(changed), 'epoch') from outlet) as outlets""")
                .bind("digest", digest)
                .bind("from", clock.instant().minus(Drafter.WINDOW).atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Pulse(
                        row.getString("articles"),
                        row.getString("feeds"),
                        row.getString("decisions"),
                        row.getString("outlets")))
                .one());
    }
}
