/** Public rooms and private conversations, the messages said in them, and how far each person has read. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "encryption",
            "live",
            "account",
            "account::*",
            "people",
            "people::*",
            "media",
            "media::*",
            "markdown::*",
            "friend",
            "friend::*",
            "profile",
            "profile::*"
        })
@NullMarked
package parley.room;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
