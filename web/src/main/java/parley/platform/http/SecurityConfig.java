package parley.platform.http;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import parley.platform.sessions.AccountSecurityContextRepository;

/** Who may send what, and what a browser may do with the answers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    /** A page is made of many files: what concerns documents and people would be half of what is sent with each. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher("/ui/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(GET).permitAll().anyRequest().denyAll())
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            AccountSecurityContextRepository sessions,
            CsrfTokenRepository tokens,
            ProblemAdvice problems,
            ContentPolicy policy) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new AddressedAccountFilter(problems), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .authorizeHttpRequests(SecurityConfig::rules)
                .headers(headers -> headers(headers, policy))
                .exceptionHandling(
                        failure -> failure.accessDeniedHandler(problems).authenticationEntryPoint(problems))
                // Sessions begin in SessionContexts, and nobody is sent anywhere after signing in.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Requests are timed as a whole; each filter by itself would cost more than it does. */
    @Bean
    static SecurityObservationSettings untimed() {
        return SecurityObservationSettings.noObservations();
    }

    /** Rooms decide themselves which guests may read; everything else below {@code /api} needs a person. */
    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/api/session", "/error", "/live")
                .permitAll()
                .requestMatchers(GET, "/api/rooms/**", "/api/conversations/**", "/api/presence/*")
                .permitAll()
                .requestMatchers(POST, "/api/accounts", "/api/password-resets", "/api/email-verifications")
                .permitAll()
                .requestMatchers(PUT, "/api/password-resets/*")
                .permitAll()
                .requestMatchers(GET, "/api/password-resets/*")
                .permitAll()
                .requestMatchers(POST, "/webauthn/authenticate/options", "/login/webauthn")
                .permitAll()
                .requestMatchers("/api/admin/**")
                .hasRole("ADMIN")
                .requestMatchers("/api/**", "/webauthn/**")
                .authenticated()
                .requestMatchers(GET, "/**")
                .permitAll()
                .requestMatchers(HEAD, "/**")
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    /** What a browser has kept of pictures goes when somebody signs out; drafts and what waits to be sent stay theirs. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, ContentPolicy policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy.header()))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        AccountSecurityContextRepository::hasEnded,
                        new StaticHeadersWriter("Clear-Site-Data", "\"cache\"")));
    }
}
