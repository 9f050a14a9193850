package newsfold.desk.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.compose.Item;
import newsfold.compose.Section;
import newsfold.publish.Candidate;
import newsfold.publish.ComingEdition;

/**
 * A list of items on the Today page: a section, or the briefs.
 *
 * @param heading of it
 * @param anchor its id on the page
 */
public record TodayPart(String heading, String anchor, List<TodayItem> items) {
    public TodayPart {
        items = List.copyOf(items);
    }

    public static List<TodayPart> of(ComingEdition coming) {
        Map<String, Candidate> stories = new HashMap<>();
        coming.candidates().stream()
                .filter(story -> story.item() != null)
                .forEach(story -> stories.put(story.id(), story));
        LocalDate day = coming.edition().date();
        List<TodayPart> parts = new ArrayList<>();
        for (Section section : coming.edition().sections()) {
            String name = section.name();
            String heading =
                    !name.isEmpty() ? name : coming.edition().sections().size() > 1 ? "No section" : "The page";
            parts.add(new TodayPart(heading, "part-" + parts.size(), items(section.items(), stories, day)));
        }
        if (!coming.edition().briefs().isEmpty()) {
            parts.add(new TodayPart(
                    "In brief", "part-briefs", items(coming.edition().briefs(), stories, day)));
        }
        return parts;
    }

    private static List<TodayItem> items(List<Item> items, Map<String, Candidate> stories, LocalDate day) {
        List<Candidate> list =
                items.stream().map(item -> stories.get(item.story())).toList();
        List<TodayItem> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            rows.add(new TodayItem(
                    list.get(i),
                    items.get(i),
                    i == 0 ? null : list.get(i - 1).number(),
                    i + 1 == list.size() ? null : list.get(i + 1).number(),
                    day));
        }
        return rows;
    }
}
