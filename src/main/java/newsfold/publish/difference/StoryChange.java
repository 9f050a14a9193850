package newsfold.publish.difference;

import java.util.List;

/**
 * What became of a story.
 *
 * @param headline as it is now, or was where it is gone
 * @param before its place on the page, from 1; 0 where it was not in it
 * @param now its place on the page, from 1; 0 where it is not in it any more
 * @param moved whether its order among the others is another one, or its section
 * @param section it was in, where that is another one now; else empty
 * @param title the headlines' words
 * @param summary the summaries' words
 * @param outlets their names, each followed by a space
 */
public record StoryChange(
        String headline,
        int before,
        int now,
        boolean moved,
        String section,
        List<Marked> title,
        List<Marked> summary,
        List<Marked> outlets) {
    public StoryChange {
        title = List.copyOf(title);
        summary = List.copyOf(summary);
        outlets = List.copyOf(outlets);
    }

    public boolean isAdded() {
        return before == 0;
    }

    public boolean isGone() {
        return now == 0;
    }

    public boolean isRetitled() {
        return isKept() && Marked.differ(title);
    }

    public boolean isRewritten() {
        return isKept() && Marked.differ(summary);
    }

    public boolean isCarriedElsewhere() {
        return isKept() && Marked.differ(outlets);
    }

    /** Whether a reader of both would notice anything. */
    public boolean isAnything() {
        return !isKept() || moved || isRetitled() || isRewritten() || isCarriedElsewhere();
    }

    private boolean isKept() {
        return before > 0 && now > 0;
    }
}
