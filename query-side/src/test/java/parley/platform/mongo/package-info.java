/** Databases for tests. */
@NullMarked
package parley.platform.mongo;

import org.jspecify.annotations.NullMarked;
