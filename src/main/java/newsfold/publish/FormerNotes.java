package newsfold.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** Reads what earlier versions wrote of their editions as if this one had written it; what they did not know is nothing. */
final class FormerNotes {
    private static final String NAME = "name";
    private static final String KEY = "key";
    private static final Pattern CREDIT = Pattern.compile("(.*?)(?: via (.*))?");

    private FormerNotes() {}

    /** Changes an edition with its items. */
    static void bringUp(ObjectNode edition) {
        JsonNode missing = edition.path("missing");
        if (missing.isArray()) {
            edition.putObject("missing").put("sources", 0).set("names", missing);
        }
        edition.path("sections").forEach(section -> section.path("items").forEach(FormerNotes::item));
        edition.path("briefs").forEach(FormerNotes::item);
    }

    private static void item(JsonNode item) {
        ObjectNode changed = (ObjectNode) item;
        item.path("summary").forEach(sentence -> {
            JsonNode credit = sentence.path("credit");
            if (credit.isTextual()) {
                credit(((ObjectNode) sentence).putObject("credit"), credit.asText());
            }
        });
        item.path("coverage").path("reports").forEach(FormerNotes::outlets);
        if (!item.path("score").isObject()) {
            changed.putObject("score").put("texts", 1).put("outlets", 1);
        }
        if (!item.path("agreement").isObject()) {
            ObjectNode agreement = changed.putObject("agreement");
            agreement.putArray("agreed");
            agreement.putArray("differing");
        }
    }

    private static void outlets(JsonNode report) {
        for (String who : new String[] {"outlet", "carrier", "agency"}) {
            JsonNode outlet = report.path(who);
            if (outlet.isObject() && !outlet.hasNonNull(KEY)) {
                ((ObjectNode) outlet).put(KEY, new Outlet(outlet.path(NAME).asText()).key());
            }
        }
    }

    /** "The Mirror via Newszop". */
    private static void credit(ObjectNode credit, String words) {
        Matcher matcher = CREDIT.matcher(words);
        if (matcher.matches()) {
            outlet(credit, "outlet", matcher.group(1));
            outlet(credit, "carrier", matcher.group(2));
        }
    }

    private static void outlet(ObjectNode credit, String who, @Nullable String name) {
        if (name != null && !name.isBlank() && !name.equals("an unnamed outlet")) {
            credit.putObject(who).put(NAME, name).put(KEY, new Outlet(name).key());
        }
    }
}
