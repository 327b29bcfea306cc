package parley.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a constant that bounds how large, many, frequent or long something may be. {@code docs/limits.md} has one row for
 * each, and a test compares the two, so that nobody meets a bound that is written nowhere.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bound {}
