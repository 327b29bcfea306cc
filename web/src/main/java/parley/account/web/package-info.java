/** Signing up, signing in, and looking after one's account. */
@NullMarked
package parley.account.web;

import org.jspecify.annotations.NullMarked;
