/** Who somebody is, over HTTP. */
@NullMarked
package parley.people.web;

import org.jspecify.annotations.NullMarked;
