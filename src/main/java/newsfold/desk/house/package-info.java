/** Running the house: feeds, outlets, subscribers. */
@NullMarked
package newsfold.desk.house;

import org.jspecify.annotations.NullMarked;
