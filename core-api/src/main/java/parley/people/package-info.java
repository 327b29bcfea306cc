/** One directory of people: what they are called and look like. Whatever shows people keeps their ids and asks it. */
@ApplicationModule(allowedDependencies = {"shared", "platform::*", "account", "media", "live", "live::*"})
@NullMarked
package parley.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
