/** How long what the press gathered, made and sent is kept, and its removal in small steps. */
@NullMarked
package newsfold.keep;

import org.jspecify.annotations.NullMarked;
