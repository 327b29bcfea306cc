/** Text that people write, made into HTML that is safe to show; it lives on the query side alone. */
@ApplicationModule(allowedDependencies = {"shared", "platform::*"})
@NullMarked
package parley.markdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
