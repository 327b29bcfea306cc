/** What is remembered of accounts: who may be found, and by which names. */
@NamedInterface("people")
@NullMarked
package parley.account.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
