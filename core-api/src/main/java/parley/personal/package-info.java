/** What a person wrote or is called, and how it can be made unreadable for ever. */
@NullMarked
package parley.personal;

import org.jspecify.annotations.NullMarked;
