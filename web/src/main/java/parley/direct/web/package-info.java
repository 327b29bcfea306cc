/** The addresses of direct conversations. */
@NullMarked
package parley.direct.web;

import org.jspecify.annotations.NullMarked;
