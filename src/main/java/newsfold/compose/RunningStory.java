package newsfold.compose;

import java.time.LocalDate;
import java.util.List;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story of today with what past editions had of it.
 *
 * @param story under its lasting id and thread
 * @param kin what today's merging called its thread: stories of one affair that met only today share it
 * @param since day of the first edition in which it stood, or null
 * @param last edition in which it stood, or null
 * @param told the articles that are no news any more: readers know of them, or editors left them out of an edition
 * @param absorbed ids of earlier stories that are one with this from now on
 * @param earlier the thread's other stories in past editions, the newest first
 */
public record RunningStory(
        Story story,
        String kin,
        @Nullable LocalDate since,
        @Nullable Standing last,
        List<Article> told,
        List<String> absorbed,
        List<EarlierItem> earlier) {
    public RunningStory {
        told = List.copyOf(told);
        absorbed = List.copyOf(absorbed);
        earlier = List.copyOf(earlier);
    }

    /** Stories of which no edition knows anything. */
    public static List<RunningStory> allNew(List<Story> stories) {
        return new Succession(Archive.EMPTY).of(stories);
    }
}
