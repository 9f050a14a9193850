package newsfold.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.MovedClock;
import newsfold.compose.Digest;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import org.jdbi.v3.core.Jdbi;

/** A week of an invented coast, whose press a digest reads: a clock that is moved on, and what comes in. */
final class InventedWeek {
    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    static final String QUAKE =
            "An earthquake of magnitude 6.3 levelled the fishing quarter of Mirabel on Sunday night and killed 31 people.\n"
                    + "Governor Ines Duarte asked for tents and blankets. The sea drew back, but no wave came to the Costa Brisa.";
    static final String QUAKE_TOO =
            "Mirabel dug for survivors after an earthquake of magnitude 6.3 had destroyed its fishing quarter, and 31 people died.\n"
                    + "Tents were flown to the Costa Brisa, where no tsunami followed, governor Ines Duarte said.";
    static final String QUAKE_TOLL =
            "The earthquake in Mirabel has killed 44 people, the interior ministry said on Tuesday night.\n"
                    + "Naval surgeons landed at the ruined fishing quarter of Mirabel because the coastal road had slid into the sea,"
                    + " governor Ines Duarte told reporters.";
    static final String FERRY =
            "The car ferry Alma ran aground on a skerry outside Norrby on Sunday and 214 passengers were taken off by pilot boats.\n"
                    + "Captain Signe Holt said the rudder of the Alma had stopped answering in the swell. Nobody was hurt.";
    static final String FERRY_TOO =
            "A rudder that jammed in heavy swell put the ferry Alma on a skerry off Norrby, its captain Signe Holt said.\n"
                    + "All 214 passengers were brought to land in pilot boats, cold but unhurt.";
    static final String FERRY_MORE =
            "Divers found a torn plate below the waterline of the ferry Alma, which struck a skerry off Norrby on Sunday.\n"
                    + "Insurers sent a salvage tug from Sandvik, and captain Signe Holt expects it at the skerry on Wednesday.";
    static final String TENDER =
            "Transport minister Ulla Brenner told parliament that she had known nothing of payments in the Karsund bridge tender.\n"
                    + "Auditors found 4.2 million crowns had gone to a firm of her former adviser, Rolf Tamm.";
    static final String TENDER_TOO =
            "Ulla Brenner said in parliament she was never told that money of the Karsund bridge tender reached her former adviser"
                    + " Rolf Tamm.\nThe auditors' report names 4.2 million crowns; the opposition wants a hearing.";
    static final String RAID =
            "Police searched three offices of Rolf Tamm's consultancy at dawn and carried away computers in the inquiry into the Karsund"
                    + " bridge tender.\nProsecutor Mia Falk said Tamm was not in custody. Ulla Brenner declined to comment on the raid.";
    static final String RAID_TOO =
            "Computers were carried out of three offices of the consultant Rolf Tamm in a police raid, prosecutor Mia Falk said.\n"
                    + "The search belongs to the Karsund bridge tender inquiry; Ulla Brenner's ministry had no comment.";

    final MovedClock clock = MovedClock.standingAt(at(1, 7));

    private final Jdbi jdbi;
    private final Digests digests;
    private final Feeds feeds;
    private final Map<String, Long> numbers = new HashMap<>();

    InventedWeek(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.digests = new Digests(jdbi);
        this.feeds = new Feeds(jdbi);
    }

    /** @param day of the week, 1 being Monday */
    static Instant at(int day, int hour) {
        return MONDAY.plusDays(day - 1L).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    void moveTo(int day, int hour) {
        clock.to(at(day, hour));
    }

    long digest(String slug) {
        Digest page = new Digest(slug, "Coast Morning", ZONE, Locale.UK, List.of(), 12, 9);
        return digests.create(
                page, "0 0 7 * * ?", StandingDigest.Misfire.ONCE, "Coast Morning <post@example.org>", 0, at(1, 0));
    }

    void takes(long digest, String... outlets) {
        for (String outlet : outlets) {
            long feed = feeds.add("https://press.example/" + key(outlet), FeedKind.FEED, outlet, at(1, 0));
            feeds.link(digest, feed, null, 1);
            numbers.put(outlet, feed);
        }
    }

    /** An article comes in now, published half an hour ago. */
    void comes(String key, String outlet, String title, String text) {
        comes(key, outlet, title, text, clock.instant().minusSeconds(1800));
    }

    void comes(String key, String outlet, String title, String text, Instant published) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbi.useHandle(handle -> {
            long id = handle.createQuery("""
                            insert into article (key, url, title, outlet, published, language, body, embedded, first_seen, changed)
                            values (:key, :url, :title, :outlet, :published, 'en', :body, false, :now, :now) returning id""")
                    .bind("key", key)
                    .bind("url", "https://" + key(outlet) + ".example/" + key)
                    .bind("title", title)
                    .bind("outlet", outlet)
                    .bind("published", published.atOffset(ZoneOffset.UTC))
                    .bind("body", text)
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into feed_article (feed_id, article_id, first_seen) values (?, ?, ?)",
                    numbers.get(outlet),
                    id,
                    now);
        });
    }

    private static String key(String outlet) {
        return outlet.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
