package newsfold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import newsfold.merge.Decision;

/** Reads what an editor decided from a line of JSON. */
final class DecisionLine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DecisionLine() {}

    static Decision parse(String line, int number) throws ArticleLine.Malformed {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ArticleLine.Malformed(number, "this is not JSON");
        }
        boolean together = node.has("together");
        if (together == node.has("apart")) {
            throw new ArticleLine.Malformed(
                    number, "a decision is {\"together\": [ids]} or {\"apart\": [ids], \"from\": [ids]}");
        }
        try {
            return together
                    ? Decision.together(ids(node, "together", number))
                    : Decision.apart(ids(node, "apart", number), ids(node, "from", number));
        } catch (IllegalArgumentException e) {
            throw new ArticleLine.Malformed(number, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> ids(JsonNode node, String key, int number) throws ArticleLine.Malformed {
        JsonNode list = node.path(key);
        List<String> ids = new ArrayList<>();
        for (JsonNode id : list) {
            if (!id.isValueNode() || id.isNull()) {
                throw new ArticleLine.Malformed(
                        number, "\"" + key + "\" is to hold ids of articles, one after the other");
            }
            ids.add(id.asText());
        }
        if (!list.isArray()) {
            throw new ArticleLine.Malformed(number, "\"" + key + "\" is to be a list of ids of articles");
        }
        return ids;
    }
}
