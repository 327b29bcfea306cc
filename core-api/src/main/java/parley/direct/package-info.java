/** Direct conversations: of two people, or of a small group. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "encryption",
            "friend",
            "friend::*",
            "conversation",
            "conversation::*"
        })
@NullMarked
package parley.direct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
