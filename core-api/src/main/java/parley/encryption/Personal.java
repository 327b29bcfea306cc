package parley.encryption;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an event's component that holds what somebody wrote or is called.
 *
 * <p>Such a component is a nullable {@code String}, encrypted inside the stored event under a key of the subject. When
 * that key has been destroyed, the component reads as {@code null}: erased. Or it is a list of records that have such
 * components in turn, all of the one subject.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** In a record that an event has in a list: whose it is, the event says at the list. */
    String HOLDER = "";

    /** The name of the component of the same record that holds the subject's id, a person's or a room's; or {@link #HOLDER}. */
    String of();
}
