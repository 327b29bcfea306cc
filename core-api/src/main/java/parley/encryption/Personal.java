package parley.encryption;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an event's component that holds what somebody wrote or is called.
 *
 * <p>Such a component is a nullable {@code String}, encrypted inside the stored event under a key of the subject. When
 * that key has been destroyed, the component reads as {@code null}: erased.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** The name of the component of the same record that holds the subject's id: a person's or a room's. */
    String of();
}
