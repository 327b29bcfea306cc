/** What people tell of themselves, and to whom. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "encryption",
            "live",
            "live::*",
            "account",
            "people",
            "people::*",
            "media",
            "media::*",
            "markdown::*",
            "friend",
            "friend::*"
        })
@NullMarked
package parley.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
