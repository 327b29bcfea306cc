/** Decides who may do what to the machinery, and so puts it on record. */
@NullMarked
package parley.upkeep.command;

import org.jspecify.annotations.NullMarked;
