package parley.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A class of tests with a cluster on the one Axon Server: two at once would find each other's events and nodes. */
@EnabledIfSystemProperty(named = AxonServer.ADDRESS, matches = ".+:\\d+")
@Tag("alone")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NeedsAxonServer {}
