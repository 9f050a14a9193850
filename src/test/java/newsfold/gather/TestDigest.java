package newsfold.gather;

import org.jdbi.v3.core.Jdbi;

/** A digest for feeds to belong to: they are only gathered for one. */
final class TestDigest {
    private TestDigest() {}

    static long create(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        insert into digest (slug, title, zone, locale, sender, cron, created)
                        values ('harbour', 'The Harbour', 'UTC', 'en', 'desk@harbour.example', '0 0 7 * * ?', now())
                        returning id""").mapTo(Long.class).one());
    }
}
