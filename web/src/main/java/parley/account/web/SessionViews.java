package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import parley.account.web.SessionView.Csrf;
import parley.account.web.SessionView.Me;
import parley.platform.http.SiteFact;
import parley.platform.sessions.AccountSecurityContextRepository;
import parley.shared.Actor;

/** Describes the session of a request, and begins new ones. */
@Component
class SessionViews {

    private final Credentials credentials;
    private final Passkeys passkeys;
    private final TotpSecrets totp;
    private final CsrfTokenRepository tokens;
    private final AccountSecurityContextRepository sessions;
    private final Map<String, Object> site = new LinkedHashMap<>();

    SessionViews(
            Credentials credentials,
            Passkeys passkeys,
            TotpSecrets totp,
            CsrfTokenRepository tokens,
            AccountSecurityContextRepository sessions,
            SiteSettings settings,
            List<SiteFact> facts) {
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.totp = totp;
        this.tokens = tokens;
        this.sessions = sessions;
        site.put("name", settings.name());
        facts.forEach(fact -> site.put(fact.name(), fact.value()));
    }

    SessionView of(Actor actor, CsrfToken token) {
        return view(credentials.findByAccount(actor.account().value()), token);
    }

    /** Signs the person in; the new session has a new token. */
    SessionView begin(Credential credential, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(credential.signedIn(), request, response);
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
        return view(Optional.of(credential), (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private SessionView view(Optional<Credential> credential, CsrfToken token) {
        var me = credential
                .map(one -> Me.of(one, passkeys.of(one.id()).size(), totp.isOn(one.id())))
                .orElse(null);
        return new SessionView(Csrf.of(token), me, site);
    }
}
