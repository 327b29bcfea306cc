package parley.platform.allowances;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import parley.platform.http.SignedIn;
import parley.shared.AccountId;

/**
 * Bounds how often one person does what costs the site or others, whatever they do it with, so that nobody floods a room or
 * writes to hundreds of strangers. Asked before a body is read. Each node counts for itself: with several, a person has as
 * many allowances as there are nodes, which bounds a flood just as well.
 *
 * <p>Strangers are bounded by their network, where they sign up or in.
 */
@Component
public class Allowances implements HandlerInterceptor {

    private final AllowanceSettings settings;
    private final Clock clock;
    private final Map<Method, Optional<Action>> actions = new ConcurrentHashMap<>();
    private final TokenBuckets<Counted> buckets = new TokenBuckets<>();

    private record Counted(AccountId who, Action action, boolean newcomer) {}

    Allowances(AllowanceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (settings.enforced()
                && handler instanceof HandlerMethod endpoint
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn someone)
            actions.computeIfAbsent(endpoint.getMethod(), Allowances::counted)
                    .ifPresent(action -> take(someone, action));
        return true;
    }

    private void take(SignedIn someone, Action action) {
        var newcomer = someone.registeredAt().plus(settings.newcomerFor()).isAfter(clock.instant());
        var counted = new Counted(someone.actor().account(), action, newcomer);
        buckets.require(counted, settings.of(action).of(newcomer));
    }

    /** What an endpoint counts as; on a class, only endpoints that change something are meant. */
    static Optional<Action> counted(Method endpoint) {
        var own = endpoint.getAnnotation(CountsAs.class);
        if (own != null) return Optional.of(own.value());
        return Optional.ofNullable(endpoint.getDeclaringClass().getAnnotation(CountsAs.class))
                .filter(_ -> changesSomething(endpoint))
                .map(CountsAs::value);
    }

    private static boolean changesSomething(Method endpoint) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(endpoint, RequestMapping.class);
        return mapping != null
                && Arrays.stream(mapping.method())
                        .noneMatch(method -> method == RequestMethod.GET
                                || method == RequestMethod.HEAD
                                || method == RequestMethod.OPTIONS);
    }
}
