/** RSS, Atom, RDF, JSON Feed and site maps, well-formed or damaged. */
@NullMarked
package newsfold.read.feed;

import org.jspecify.annotations.NullMarked;
