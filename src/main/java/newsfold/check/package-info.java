/** Whether letters can leave, arrive, be left and come back: what an operator would otherwise learn from missing letters. */
@NullMarked
package newsfold.check;

import org.jspecify.annotations.NullMarked;
