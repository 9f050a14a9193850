/** What comes back: bounces and complaints by mail or from a provider, what they mean, and what follows for the address. */
@NullMarked
package newsfold.bounce;

import org.jspecify.annotations.NullMarked;
