/** Decides who may do what to the machinery, and so puts it on record. */
@NullMarked
package parley.operations.command;

import org.jspecify.annotations.NullMarked;
