/** Profiles over HTTP and STOMP. */
@NullMarked
package parley.profile.web;

import org.jspecify.annotations.NullMarked;
