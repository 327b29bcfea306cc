/** How two people stand to one another: strangers, asked, friends, blocked. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "encryption",
            "account",
            "account::*",
            "people",
            "people::*",
            "live",
            "live::*"
        })
@NullMarked
package parley.friend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
