/** Comparing what the texts of a {@link newsfold.merge.Story} say: figures and quotations, where they agree and where they differ. Pure. */
@NullMarked
package newsfold.compare;

import org.jspecify.annotations.NullMarked;
