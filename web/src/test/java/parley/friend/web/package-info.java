/** Journeys of people who become friends, or want nothing of each other. */
@NullMarked
package parley.friend.web;

import org.jspecify.annotations.NullMarked;
