/** People who may sign in: who they are and what they may do. */
@NullMarked
package parley.account;

import org.jspecify.annotations.NullMarked;
