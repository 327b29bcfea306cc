/** What uploads meet, whatever is sent. */
@NullMarked
package parley.media.web;

import org.jspecify.annotations.NullMarked;
