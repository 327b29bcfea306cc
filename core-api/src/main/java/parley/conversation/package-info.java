/** What all kinds of conversations have in common: messages, their numbers, who has read how far, and who may do what. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform::*",
            "encryption",
            "live",
            "live::*",
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
package parley.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
