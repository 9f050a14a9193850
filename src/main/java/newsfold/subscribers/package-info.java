/** Who reads which digest, and by what consent. */
@NullMarked
package newsfold.subscribers;

import org.jspecify.annotations.NullMarked;
