/** What single lines and phrases of the press mean: bylines, agencies, datelines, cards, walls, calls to read more. */
@NullMarked
package newsfold.read.words;

import org.jspecify.annotations.NullMarked;
