package parley.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;

/** Says how a sign-in by passkey went. A passkey is two factors by itself: the device, and what unlocks it. */
@Component
class PasskeySignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final AuthenticationSuccessHandler answer = new HttpMessageConverterAuthenticationSuccessHandler();
    private final SignedInSessions began;
    private final SecurityLog log;
    private final HandlerExceptionResolver problems;

    PasskeySignIn(
            SignedInSessions began,
            SecurityLog log,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.began = began;
        this.log = log;
        this.problems = problems;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication someone)
            throws IOException, ServletException {
        began.began(new AccountId(someone.getName()), SecurityAction.SIGNED_IN_BY_PASSKEY, request, response);
        answer.onAuthenticationSuccess(request, response, someone);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        var refused = failure.getCause() instanceof RequestRejected tooOften
                ? tooOften
                : new RequestRejected(AccessRejection.UNKNOWN_PASSKEY);
        var act = refused.retryAfter().isZero() ? SecurityAction.PASSKEY_REFUSED : SecurityAction.THROTTLED;
        log.writeRefusal(act, Optional.empty(), RequestOrigin.of(request));
        problems.resolveException(request, response, null, refused);
    }
}
