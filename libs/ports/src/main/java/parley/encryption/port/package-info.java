/** Encrypts bytes that others keep: called directly, because a secret in the clear travels on no bus. */
@NamedInterface("port")
@NullMarked
package parley.encryption.port;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
