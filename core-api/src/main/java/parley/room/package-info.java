/** Rooms: public conversations, their rules, their members and who keeps order in them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "encryption",
            "live",
            "account",
            "account::*",
            "markdown::*",
            "conversation",
            "conversation::*",
            "profile",
            "profile::*"
        })
@NullMarked
package parley.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
