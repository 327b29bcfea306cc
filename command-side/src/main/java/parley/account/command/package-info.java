/** Decides who may have an account and what may become of it. */
@NullMarked
package parley.account.command;

import org.jspecify.annotations.NullMarked;
