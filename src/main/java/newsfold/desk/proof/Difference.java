package newsfold.desk.proof;

import newsfold.publish.difference.EditionDifference;
import org.jspecify.annotations.Nullable;

/**
 * What a proof is compared with.
 *
 * @param what it is compared with, to go on after "against"
 * @param found how they differ, or null where there is nothing to compare with
 * @param ofComing whether the edition is a coming one, which can be compared with what was seen
 * @param ofApproved and with what was approved
 */
public record Difference(String what, @Nullable EditionDifference found, boolean ofComing, boolean ofApproved) {
    static Difference none() {
        return new Difference("", null, false, false);
    }

    Difference ofComing(boolean approved) {
        return new Difference(what, found, true, approved);
    }
}
