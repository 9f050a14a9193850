package newsfold.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.merge.Story;
import newsfold.read.Article;

/**
 * The edits that hold for a coming edition.
 *
 * @param inOrder the oldest first
 */
public record Edits(List<Edit> inOrder) {
    /** Nobody edited anything. */
    public static final Edits NONE = new Edits(List.of());

    public Edits {
        inOrder = List.copyOf(inOrder);
    }

    /** What is written over the whole edition. */
    Opening opening() {
        Opening opening = Opening.NONE;
        for (Edit edit : inOrder) {
            opening = opening.with(edit);
        }
        return opening;
    }

    /** A story put right above or below another; ids of stories. */
    record Shift(String story, String beside, boolean above) {}

    /**
     * What the edits mean for the stories of today.
     *
     * @param wishes by story id, of those that were edited
     * @param shifts in the order in which they were made
     */
    record Resolved(Map<String, Wish> wishes, List<Shift> shifts) {
        Wish of(Story story) {
            return wishes.getOrDefault(story.id(), Wish.NONE);
        }
    }

    Resolved resolve(List<Story> stories) {
        Map<String, String> homes = new HashMap<>();
        for (Story story : inOrder.isEmpty() ? List.<Story>of() : stories) {
            for (Article article : story.articles()) {
                homes.put(article.id(), story.id());
            }
        }
        Map<String, Wish> wishes = new HashMap<>();
        List<Shift> shifts = new ArrayList<>();
        for (Edit edit : inOrder) {
            meant(edit.articles(), homes).ifPresent(story -> {
                wishes.merge(story, Wish.NONE.with(edit), (known, unused) -> known.with(edit));
                if (edit.kind().aspect() == Edit.Aspect.ORDER) {
                    meant(edit.others(), homes)
                            .filter(beside -> !beside.equals(story))
                            .ifPresent(beside -> {
                                shifts.add(new Shift(story, beside, edit.kind() == Edit.Kind.BEFORE));
                                wishes.merge(beside, Wish.NONE.asAnchor(), (known, unused) -> known.asAnchor());
                            });
                }
            });
        }
        return new Resolved(wishes, shifts);
    }

    /** The story that most of the articles stand in; of several that of the article named first. */
    private static Optional<String> meant(List<String> articles, Map<String, String> homes) {
        Map<String, Integer> shares = new HashMap<>();
        String most = null;
        for (String article : articles) {
            String home = homes.get(article);
            if (home != null) {
                shares.merge(home, 1, Integer::sum);
            }
        }
        for (String article : articles) {
            String home = homes.get(article);
            if (home != null && (most == null || shares.getOrDefault(home, 0) > shares.getOrDefault(most, 0))) {
                most = home;
            }
        }
        return Optional.ofNullable(most);
    }
}
