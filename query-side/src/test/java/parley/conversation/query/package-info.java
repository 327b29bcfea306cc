/** What rooms must look like after their events. */
@NullMarked
package parley.conversation.query;

import org.jspecify.annotations.NullMarked;
