package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.web.servlet.HandlerExceptionResolver;
import parley.platform.http.Principals;
import parley.platform.http.SiteAddress;
import parley.platform.sessions.AccountSecurityContextRepository;

/** Signing in with a passkey instead of a password (WebAuthn), and what stands before its filters. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfig {

    @Bean
    Customizer<HttpSecurity> signInByPasskey(
            AccountSecurityContextRepository sessions,
            PasskeySignIn signIn,
            AccountSettings settings,
            Clock clock,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        var askAgain = new RecentAuthentication(settings.recentAuthentication(), clock);
        return http -> http.addFilterAfter(new RefusalFilter(problems), CsrfFilter.class)
                .addFilterAfter(askAgain, RefusalFilter.class)
                .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(new ObjectPostProcessor<WebAuthnAuthenticationFilter>() {
                            @Override
                            public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                                filter.setSecurityContextRepository(sessions);
                                filter.setAuthenticationSuccessHandler(signIn);
                                filter.setAuthenticationFailureHandler(signIn);
                                return filter;
                            }
                        }));
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations database) {
        return new JdbcPublicKeyCredentialUserEntityRepository(database);
    }

    @Bean
    UserCredentialRepository passkeyCredentials(
            JdbcOperations database, PublicKeyCredentialUserEntityRepository owners, AccountActivity activity) {
        return new WatchedPasskeys(new JdbcUserCredentialRepository(database), owners, activity);
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            Credentials credentials,
            Throttle throttle,
            HttpServletRequest request,
            SiteSettings site,
            SiteAddress address) {
        var relyingParty = PublicKeyCredentialRpEntity.builder()
                .id(address.uri().getHost())
                .name(site.name())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys, relyingParty, originsOf(address));
        return new NamedPasskeys(operations, credentials, throttle, request);
    }

    /** Spring asks for this to see whether the owner of a passkey may come in. */
    @Bean
    UserDetailsService passkeyUsers(Principals people) {
        return account -> people.find(account)
                .map(person -> new User(person.getName(), "", person.getAuthorities()))
                .orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }

    /** Looked at late, because the port may be chosen at start. */
    private static Set<String> originsOf(SiteAddress address) {
        return new AbstractSet<>() {
            @Override
            public Iterator<String> iterator() {
                return Set.of(address.uri().toString()).iterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };
    }
}
