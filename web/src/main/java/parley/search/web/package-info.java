/** Finding people over HTTP. */
@NullMarked
package parley.search.web;

import org.jspecify.annotations.NullMarked;
