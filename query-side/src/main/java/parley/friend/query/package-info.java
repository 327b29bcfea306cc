/** What is remembered of friendships: for each person their friends, requests and blocks in one document. */
@NamedInterface("relations")
@NullMarked
package parley.friend.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
