@NullMarked
package parley.platform.edge;

import org.jspecify.annotations.NullMarked;
