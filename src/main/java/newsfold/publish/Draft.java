package newsfold.publish;

import newsfold.compose.Composer.Arranged;
import newsfold.compose.Edition;

/**
 * An edition before it is frozen.
 *
 * @param material what it was made of
 * @param stand the edits that it was made with
 */
record Draft(Material material, Stand stand, Arranged arranged) {
    Edition edition() {
        return arranged.edition();
    }
}
