/** What is remembered of accounts: who may be found, and by which names. */
@NullMarked
package parley.account.query;

import org.jspecify.annotations.NullMarked;
