/** What is remembered for finding people: every part of their names, and the rooms they are in. */
@NullMarked
package parley.search.query;

import org.jspecify.annotations.NullMarked;
