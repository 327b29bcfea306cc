/** Words that every feature uses: refusals and their kinds. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package parley.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
