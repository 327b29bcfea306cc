package parley.shared.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import parley.shared.NeededBy;
import parley.shared.NodeRole;

/** A node that speaks to nobody has what {@link OperatorConfig} opens; whatever else is asked of it is not there. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY})
@Conditional(WithoutWeb.class)
@Configuration(proxyBeanMethods = false)
class QuietConfig {

    @Bean
    SecurityFilterChain nothing(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(
                        failure -> failure.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
