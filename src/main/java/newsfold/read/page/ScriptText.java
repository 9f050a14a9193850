package newsfold.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of pages that are drawn in the reader's browser: it stands in the state of a program, as mark-up in one string or
 * as a list of paragraphs.
 */
final class ScriptText {
    private static final Pattern BEGINNING = Pattern.compile("=\\s*(?:JSON\\.parse\\(\\s*)?(?=[{\\[\"'])");

    /** Fields that hold paragraphs, by custom. */
    private static final Set<String> FIELDS =
            Set.of("text", "content", "html", "value", "body", "paragraph", "data", "children", "nodes", "blocks");

    private static final int SHORTEST = 400;
    private static final int LONGEST = 4 << 20;
    private static final int MOST_SCRIPTS = 30;
    private static final int MOST_NODES = 50_000;
    private static final int DEEPEST = 12;

    private List<String> best = List.of();
    private int most = SHORTEST;
    private int looked;

    private ScriptText() {}

    /** The longest running text in the page's scripts; empty where there is none. */
    static List<String> in(Document page) {
        ScriptText text = new ScriptText();
        page.select("script").stream()
                .filter(script -> !script.attr("type").contains("ld+json"))
                .filter(script ->
                        script.data().length() >= SHORTEST && script.data().length() <= LONGEST)
                .limit(MOST_SCRIPTS)
                .forEach(text::look);
        return text.best;
    }

    private void look(Element script) {
        String data = script.data().strip();
        if (!script.attr("type").contains("json")) {
            Matcher beginning = BEGINNING.matcher(data);
            if (!beginning.find()) {
                return;
            }
            data = data.substring(beginning.end());
        }
        JsonNode root = LenientJson.parse(data);
        if (root.size() == 1 && root.get(0).isTextual()) {
            root = LenientJson.parse(root.get(0).asText());
        }
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty() && looked++ < MOST_NODES) {
            JsonNode node = open.poll();
            if (node.isTextual() && node.asText().length() > most) {
                consider(paragraphs(node.asText()));
            } else if (node.isArray()) {
                List<String> texts = new ArrayList<>();
                node.forEach(one -> texts.addAll(paragraphs(join(one, 0))));
                consider(texts);
            }
            node.forEach(open::add);
        }
    }

    private void consider(List<String> texts) {
        int running = texts.stream()
                .filter(Sentences::paragraph)
                .mapToInt(String::length)
                .sum();
        if (running > most) {
            most = running;
            best = texts;
        }
    }

    /** The strings of one element of a list, in order, as far as their fields are called text. */
    private static String join(JsonNode node, int depth) {
        if (node.isTextual()) {
            return node.asText();
        }
        StringBuilder text = new StringBuilder();
        if (depth < DEEPEST) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (FIELDS.contains(field.getKey())) {
                    text.append(join(field.getValue(), depth + 1));
                }
            }
            if (node.isArray() && depth > 0) {
                node.forEach(one -> text.append(join(one, depth + 1)));
            }
        }
        return text.toString();
    }

    private static List<String> paragraphs(String text) {
        if (text.indexOf('<') < 0) {
            return text.lines()
                    .map(WhiteSpace::fold)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return Blocks.of(Jsoup.parseBodyFragment(text).body(), Furniture::is).stream()
                .map(Block::text)
                .toList();
    }
}
