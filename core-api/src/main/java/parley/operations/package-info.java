/** What administrators see of the machinery, and what they do to it. */
@ApplicationModule(allowedDependencies = {"shared", "platform::*", "account", "people::*", "encryption"})
@NullMarked
package parley.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
