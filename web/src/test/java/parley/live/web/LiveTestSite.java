package parley.live.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.unit.DataSize;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.Person;
import parley.account.AccountQuery.PersonById;
import parley.platform.http.ActorPrincipal;
import parley.platform.http.Problems;
import parley.platform.http.RequestJson;
import parley.platform.http.SiteAddress;
import parley.platform.http.TopicAuthorizer;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Role;

/** The live layer alone, on a real Jetty with real sign-in and Axon's local query bus; not annotated, so that no scan finds it. */
@EnableConfigurationProperties(LiveSettings.class)
@ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    TaskExecutionAutoConfiguration.class,
    TaskSchedulingAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@Import({Problems.class, RequestJson.class, SiteAddress.class})
class LiveTestSite {

    /** Rooms that everybody may read, but for those who were put out of them. */
    static final class Rooms implements TopicAuthorizer {

        final Set<String> exist = ConcurrentHashMap.newKeySet();
        final Set<String> banned = ConcurrentHashMap.newKeySet();
        final Set<String> muted = ConcurrentHashMap.newKeySet();
        final Set<String> shut = ConcurrentHashMap.newKeySet();

        @Override
        public String kind() {
            return "conversations";
        }

        @Override
        public boolean hasPresence() {
            return true;
        }

        @Override
        public boolean mayRead(Actor actor, String id) {
            return exist.contains(id) && !banned.contains(id + ":" + actor.account());
        }

        @Override
        public boolean mayWrite(Actor actor, String id) {
            return !muted.contains(id + ":" + actor.account());
        }

        @Override
        public boolean isSeen(Actor actor, String id) {
            return !shut.contains(id + ":" + actor.account());
        }
    }

    static final class Names {

        @QueryHandler
        People handle(PersonById query) {
            var id = query.account();
            return new People(
                    List.of(new Person(id, id.value(), "Dr. " + id, Set.of(Role.MEMBER), false, Instant.EPOCH)));
        }
    }

    static final class SignedIn extends User implements ActorPrincipal {

        private static final long serialVersionUID = 1L;

        SignedIn(String name) {
            super(name, "{noop}secret", AuthorityUtils.NO_AUTHORITIES);
        }

        @Override
        public Actor actor() {
            return Actor.member(new AccountId(getUsername()));
        }

        @Override
        public String getName() {
            return getUsername();
        }
    }

    /** Those of nobody, for tests of what goes through them. */
    static Topics topics(MeterRegistry meters) {
        return new Topics(
                new LiveMetrics(meters), new LiveSettings(DataSize.ofMegabytes(1), Duration.ofSeconds(10), 32));
    }

    @Bean
    SpanFactory spans() {
        return NoOpSpanFactory.INSTANCE;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    SimpleQueryBus queryBus(LiveUpdatesAnswer answer) {
        var bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(answer).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new Names()).subscribe(bus);
        return bus;
    }

    @Bean
    QueryGateway queryGateway(SimpleQueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    QueryUpdateEmitter queryUpdateEmitter(SimpleQueryBus bus) {
        return bus.queryUpdateEmitter();
    }

    @Bean
    Rooms rooms() {
        return new Rooms();
    }

    @Bean
    UserDetailsService users() {
        return SignedIn::new;
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(LiveConfig.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.ALWAYS))
                .httpBasic(basic -> basic.securityContextRepository(
                        new org.springframework.security.web.context.HttpSessionSecurityContextRepository()))
                .csrf(Customizer.withDefaults())
                .build();
    }
}
