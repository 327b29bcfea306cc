/** Telling of oneself, and looking at others. */
@NullMarked
package parley.profile.web;

import org.jspecify.annotations.NullMarked;
