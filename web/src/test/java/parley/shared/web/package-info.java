/** How the site speaks and is watched. */
@NullMarked
package parley.shared.web;

import org.jspecify.annotations.NullMarked;
