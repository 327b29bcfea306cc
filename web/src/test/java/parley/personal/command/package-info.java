/** What an erasure does to the whole site. */
@NullMarked
package parley.personal.command;

import org.jspecify.annotations.NullMarked;
