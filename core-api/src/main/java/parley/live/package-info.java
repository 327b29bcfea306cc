/** Updates on their way from a projection to every open browser. */
@ApplicationModule(allowedDependencies = {"shared", "platform::*", "account"})
@NullMarked
package parley.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
