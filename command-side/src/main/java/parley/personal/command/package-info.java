/** Seals what people wrote or are called inside stored events, under keys that can be destroyed. */
@NullMarked
package parley.personal.command;

import org.jspecify.annotations.NullMarked;
