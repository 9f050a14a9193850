package newsfold.compose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What past editions had of an item.
 *
 * @param thread lasting id of the affair that it belongs to
 * @param running how it goes on from a past edition; null for a story that readers do not know
 * @param earlier other stories of the affair in past editions, the newest first
 */
public record History(String thread, @Nullable Running running, List<Earlier> earlier) {
    public History {
        earlier = List.copyOf(earlier);
    }

    /** A story of which no edition knows anything. */
    public static History none(String thread) {
        return new History(thread, null, List.of());
    }

    /**
     * A story that goes on.
     *
     * @param since day of the first edition that it stood in
     * @param last day of the last one before this
     * @param news what is new since then
     */
    public record Running(LocalDate since, LocalDate last, News news) {}

    /**
     * An item of a past edition.
     *
     * @param edition its number
     * @param open whether readers could see that edition when this one was made
     */
    public record Earlier(long edition, LocalDate day, boolean open, String story, String headline) {
        static Earlier of(EarlierItem item) {
            return new Earlier(
                    item.standing().edition(), item.standing().day(), item.open(), item.story(), item.headline());
        }
    }
}
