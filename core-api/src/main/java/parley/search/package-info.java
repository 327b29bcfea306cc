/** Finding people whom one does not know by heart. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "account",
            "people",
            "people::*",
            "friend",
            "friend::*",
            "profile",
            "profile::*",
            "conversation",
            "conversation::*"
        })
@NullMarked
package parley.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
