/** The command side as a whole: the event store and its database, the wiring, and names that only one may hold. */
@NullMarked
package parley.shared.command;

import org.jspecify.annotations.NullMarked;
