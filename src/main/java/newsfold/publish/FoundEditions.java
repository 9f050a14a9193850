package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Editions as the desk looks for them, also those that readers may not see. */
@ApplicationScoped
public class FoundEditions {
    private final Jdbi jdbi;

    FoundEditions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * All editions, the newest first.
     *
     * @param before only those with a smaller number
     */
    public List<FoundEdition> search(EditionSearch search, long before, int most) {
        StringBuilder which = new StringBuilder();
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "most", most));
        if (search.digest() != null) {
            which.append(" and e.digest_id = :digest");
            values.put("digest", search.digest());
        }
        if (search.from() != null) {
            which.append(" and e.day >= :from");
            values.put("from", search.from());
        }
        if (search.to() != null) {
            which.append(" and e.day <= :to");
            values.put("to", search.to());
        }
        if (!search.words().isEmpty()) {
            which.append(" and e.id in (select s.edition_id from edition_story s where s.place is not null and")
                    .append(PastItems.HAS_WORDS)
                    .append(')');
            values.put("words", search.words());
        }
        return jdbi.withHandle(handle -> {
            List<FoundEdition> found = handle.createQuery(
                            "select e.id, e.digest_id, d.title, e.day, e.subject, e.empty from edition e"
                                    + " join digest d on d.id = e.digest_id where e.id < :before" + which
                                    + " order by e.id desc limit :most")
                    .bindMap(values)
                    .map((row, context) -> found(row, List.of()))
                    .list();
            return search.words().isEmpty() ? found : withItems(handle, found, search.words());
        });
    }

    private static List<FoundEdition> withItems(Handle handle, List<FoundEdition> found, String words) {
        Map<Long, List<PastItem>> items = handle
                .createQuery(PastItems.ANY_ITEM + " and s.edition_id = any(:editions) and" + PastItems.HAS_WORDS
                        + " order by s.place")
                .bindArray(
                        "editions",
                        Long.class,
                        found.stream().map(FoundEdition::id).toList())
                .bind("words", words)
                .map((row, context) -> PastItems.item(row))
                .stream()
                .collect(Collectors.groupingBy(PastItem::edition));
        return found.stream()
                .map(edition -> new FoundEdition(
                        edition.id(),
                        edition.digest(),
                        edition.title(),
                        edition.day(),
                        edition.subject(),
                        edition.empty(),
                        items.getOrDefault(edition.id(), List.of())))
                .toList();
    }

    private static FoundEdition found(ResultSet row, List<PastItem> items) throws SQLException {
        return new FoundEdition(
                row.getLong("id"),
                row.getLong("digest_id"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getBoolean("empty"),
                items);
    }
}
