package newsfold.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What frozen editions were composed of, as JSON: each item in a row of its own, and in the edition's row what stands around
 * them, with sections and briefs that are empty.
 */
@ApplicationScoped
public class Contents {
    private static final String SECTIONS = "sections";
    private static final String BRIEFS = "briefs";
    private static final String ITEMS = "items";

    /** Records, and what their methods tell besides. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Jdbi jdbi;

    public Contents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Row(@Nullable Integer section, String item) {}

    /**
     * An edition as it was composed, to be rendered anew or compared.
     *
     * @throws IllegalArgumentException when there is none of this number, or it was kept by a version that wrote other notes;
     *     the message is a sentence
     */
    public Edition of(long id) {
        try {
            return JSON.treeToValue(json(id), Edition.class);
        } catch (JsonProcessingException e) {
            throw unreadable(id, e);
        }
    }

    /** The same as JSON. */
    JsonNode json(long id) {
        return jdbi.withHandle(handle -> {
            ObjectNode edition = frame(
                    id,
                    handle.createQuery("select content from edition where id = :id")
                            .bind("id", id)
                            .mapTo(String.class)
                            .findOne()
                            .orElseThrow(() -> missing(id)));
            handle.createQuery("select section, item from edition_item where edition_id = :id order by place")
                    .bind("id", id)
                    .map((row, context) -> new Row(row.getObject("section", Integer.class), row.getString("item")))
                    .forEach(row -> (row.section() == null
                                    ? edition.withArray(BRIEFS)
                                    : (ArrayNode) edition.path(SECTIONS)
                                            .path(row.section())
                                            .path(ITEMS))
                            .add(tree(id, row.item())));
            FormerNotes.bringUp(edition);
            return edition;
        });
    }

    /**
     * An edition with only one of its items, and without what was left out of it.
     *
     * @param place of the item, from 1
     * @throws IllegalArgumentException as {@link #of(long)} does
     */
    Edition of(long id, int place) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.content - 'unchanged' - 'excluded' as content, i.item
                        from edition e join edition_item i on i.edition_id = e.id where e.id = :id and i.place = :place""")
                .bind("id", id)
                .bind("place", place)
                .map((row, context) -> {
                    ObjectNode edition = frame(id, row.getString("content"));
                    edition.putArray(SECTIONS)
                            .addObject()
                            .put("name", "")
                            .putArray(ITEMS)
                            .add(tree(id, row.getString("item")));
                    FormerNotes.bringUp(edition);
                    try {
                        return JSON.treeToValue(edition, Edition.class);
                    } catch (JsonProcessingException e) {
                        throw unreadable(id, e);
                    }
                })
                .findOne()
                .orElseThrow(() -> missing(id)));
    }

    /** The items of an edition in the order of the page; none of one whose rendering has no passages to leave out. */
    List<Item> items(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select subjects is not null from edition where id = :id")
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false))
                ? of(id).items()
                : List.of();
    }

    /** What stands in the edition's own row. */
    static String frame(Edition edition) {
        ObjectNode frame = JSON.valueToTree(edition);
        frame.path(SECTIONS).forEach(section -> ((ObjectNode) section).putArray(ITEMS));
        frame.putArray(BRIEFS);
        return frame.toString();
    }

    /** Keeps the items of an edition whose own row is there. */
    void keep(Handle handle, long id, Edition edition) {
        var batch = handle.prepareBatch("""
                insert into edition_item (edition_id, place, section, item)
                values (:edition, :place, :section, cast(:item as json))""");
        int place = 0;
        for (int section = 0; section <= edition.sections().size(); section++) {
            boolean briefs = section == edition.sections().size();
            for (Item item :
                    briefs ? edition.briefs() : edition.sections().get(section).items()) {
                batch.bind("edition", id)
                        .bind("place", ++place)
                        .bind("section", briefs ? null : section)
                        .bind("item", string(item))
                        .add();
            }
        }
        if (place > 0) {
            batch.execute();
        }
    }

    private static String string(Item item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edition is made of plain records", e);
        }
    }

    private static ObjectNode frame(long id, String content) {
        return (ObjectNode) tree(id, content);
    }

    private static JsonNode tree(long id, String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw unreadable(id, e);
        }
    }

    private static IllegalArgumentException missing(long id) {
        return new IllegalArgumentException("There is no edition " + id + ".");
    }

    private static IllegalArgumentException unreadable(long id, JsonProcessingException e) {
        return new IllegalArgumentException(
                "Edition " + id + " was kept by another version of the program and cannot be rendered anew ("
                        + e.getOriginalMessage() + ").",
                e);
    }
}
