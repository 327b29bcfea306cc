/** The registry of collections. */
@NullMarked
package parley.platform.readmodels;

import org.jspecify.annotations.NullMarked;
