/** Photos, videos, sounds and files: whose they are, what they are, and where their bytes are kept. */
@ApplicationModule(allowedDependencies = {"shared", "platform::*", "encryption", "encryption::*"})
@NullMarked
package parley.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
