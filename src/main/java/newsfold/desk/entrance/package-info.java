/** Getting in: names and passwords, invitations, sessions, and who may do what. */
@NullMarked
package newsfold.desk.entrance;

import org.jspecify.annotations.NullMarked;
