/** Friends, requests and blocks over HTTP. */
@NullMarked
package parley.friend.web;

import org.jspecify.annotations.NullMarked;
