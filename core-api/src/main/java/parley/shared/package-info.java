/** Words that every feature uses: ids, who acts, refusals and their kinds. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package parley.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
