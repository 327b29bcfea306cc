/** Decides who may have an account and what may become of it, and tells other features who may be dealt with. */
@NamedInterface("accounts")
@NullMarked
package parley.account.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
