/** The machinery over HTTP. */
@NullMarked
package parley.upkeep.web;

import org.jspecify.annotations.NullMarked;
