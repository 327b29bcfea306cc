package parley.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;

/** Runs a test with the event store of a site that runs alone; the test says where its data are ({@code parley.data}). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DirtiesContext // stops the database while its directory is still there
@SpringBootTest(
        classes = WithEventStore.Site.class,
        properties = {
            "axon.axonserver.enabled=false",
            "axon.serializer.general=jackson3",
            "axon.timeout.enabled=false",
            "axon.update-check.disabled=true",
            "spring.jpa.hibernate.ddl-auto=none",
            "spring.autoconfigure.exclude=org.axonframework.springboot.autoconfig.JpaAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration"
        })
public @interface WithEventStore {

    @SpringBootApplication(scanBasePackages = {"parley.platform", "parley.encryption.command"})
    class Site {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        TokenStore tokens() {
            return new InMemoryTokenStore();
        }
    }
}
