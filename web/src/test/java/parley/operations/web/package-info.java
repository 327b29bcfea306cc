/** The machinery over HTTP. */
@NullMarked
package parley.operations.web;

import org.jspecify.annotations.NullMarked;
