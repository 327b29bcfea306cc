package parley.platform.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import parley.platform.http.ProblemAdvice;
import parley.platform.http.ProblemHeaders;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/**
 * What machines ask: anybody may ask whether a node is up, and only the operator how and how much.
 *
 * <p>No session is looked at, so that the answer does not depend on the database it is about.
 */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@Configuration(proxyBeanMethods = false)
class OperatorConfig {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain watching(HttpSecurity http, OperatorToken token, ProblemAdvice problems) {
        return http.securityMatcher("/health/**", "/metrics/**")
                .addFilterBefore(new OperatorFilter(token), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole(OperatorFilter.ROLE))
                .exceptionHandling(
                        failure -> failure.accessDeniedHandler(problems).authenticationEntryPoint(problems))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.addHeaderWriter((_, answer) -> ProblemHeaders.ALL.forEach(answer::setHeader)))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
