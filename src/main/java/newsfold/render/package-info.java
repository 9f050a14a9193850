/** Turning an edition into the subject, HTML and plain text of a letter: all of Qute for mail stands behind this room. */
@NullMarked
package newsfold.render;

import org.jspecify.annotations.NullMarked;
