package parley.platform.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import parley.platform.http.ProblemHeaders;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** A node that speaks to nobody has what {@link OperatorConfig} opens; whatever else is asked of it is not there. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@Conditional(WithoutWeb.class)
@Configuration(proxyBeanMethods = false)
class HeadlessConfig {

    @Bean
    SecurityFilterChain nothing(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(
                        failure -> failure.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .headers(headers ->
                        headers.addHeaderWriter((_, answer) -> ProblemHeaders.ALL.forEach(answer::setHeader)))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
