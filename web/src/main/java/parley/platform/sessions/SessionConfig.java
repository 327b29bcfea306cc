package parley.platform.sessions;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import parley.platform.http.SiteAddress;

/** The session's cookie. */
@Configuration(proxyBeanMethods = false)
public class SessionConfig {

    private static final String COOKIE = "PARLEY_SESSION";

    /** Longer than any session: the server's record of it decides, and slides with use, which a cookie does not. */
    private static final Duration COOKIE_LIFE = Duration.ofDays(400);

    /** For what stores sessions: whoever writes several rows has begun a transaction. */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_SUPPORTS));
    }

    /** In the place of the library's own, which is there only as long as there is no other. */
    @Bean
    static BeanPostProcessor frugalSessions(
            ObjectProvider<PlatformTransactionManager> transactions,
            @Value("${modes.${parley.mode}.remembered}") Duration remembered) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored
                        ? frugal(stored, new TransactionTemplate(transactions.getObject()), remembered)
                        : bean;
            }
        };
    }

    /** What kind of session is stored only the library knows. */
    private static <S extends Session> CachingSessionRepository<S> frugal(
            FindByIndexNameSessionRepository<S> stored, TransactionOperations writing, Duration remembered) {
        return new CachingSessionRepository<>(stored, writing, new RequestCache<>(remembered));
    }

    /** What the session's cookie is called here. */
    public static String cookie(SiteAddress address) {
        return address.cookie(COOKIE);
    }

    @Bean
    CookieSerializer sessionCookie(SiteAddress address) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(cookie(address));
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge(Math.toIntExact(COOKIE_LIFE.toSeconds()));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        if (address.isSecure()) cookie.setUseSecureCookie(true); // otherwise as the request is
        return cookie;
    }
}
