/** The query side's configuration: where read models are kept, how they are indexed and how far they have got. */
@NullMarked
package parley.shared.query;

import org.jspecify.annotations.NullMarked;
