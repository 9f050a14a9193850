/** All that is held about one reader, wherever it stands: shown, handed over, erased. */
@NullMarked
package newsfold.person;

import org.jspecify.annotations.NullMarked;
