/** What is remembered of conversations of any kind: their history in pages, who is in them, and how far each person has read. */
@NamedInterface("query")
@NullMarked
package parley.conversation.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
