/** How two people stand to one another: strangers, asked, friends, blocked. */
@NullMarked
package parley.friend;

import org.jspecify.annotations.NullMarked;
