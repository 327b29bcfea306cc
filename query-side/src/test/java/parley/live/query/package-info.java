@NullMarked
package parley.live.query;

import org.jspecify.annotations.NullMarked;
