/** A server that speaks the part of MongoDB's protocol that drivers and Spring Data use, with ordered indexes, in one process and one file. */
@NullMarked
package embeddedmongo;

import org.jspecify.annotations.NullMarked;
