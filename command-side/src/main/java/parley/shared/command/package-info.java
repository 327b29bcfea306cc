/** What every deciding feature shares: names that only one of them may hold. */
@NullMarked
package parley.shared.command;

import org.jspecify.annotations.NullMarked;
