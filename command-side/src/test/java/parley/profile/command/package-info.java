/** What profiles must do. */
@NullMarked
package parley.profile.command;

import org.jspecify.annotations.NullMarked;
