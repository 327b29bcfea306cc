/** What is remembered of direct conversations: their participants, and what was said in them last. */
@NullMarked
package parley.direct.query;

import org.jspecify.annotations.NullMarked;
