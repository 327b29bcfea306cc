/** People who may sign in: who they are and what they may do. */
@ApplicationModule(allowedDependencies = {"shared", "platform::*", "encryption", "encryption::*"})
@NullMarked
package parley.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
