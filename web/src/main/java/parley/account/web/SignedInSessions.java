package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import parley.shared.AccountId;

/** What goes with every session that begins, by whatever means: its browser is remembered, and the sign-in recorded. */
@Component
class SignedInSessions {

    private final SessionViews views;
    private final KnownDevices devices;
    private final AccountActivity activity;

    SignedInSessions(SessionViews views, KnownDevices devices, AccountActivity activity) {
        this.views = views;
        this.devices = devices;
        this.activity = activity;
    }

    SessionView signedIn(
            Credential credential, SecurityAction how, HttpServletRequest request, HttpServletResponse response) {
        var view = views.begin(credential, request, response);
        began(credential.id(), how, request, response);
        return view;
    }

    /** For a session that something else began. */
    void began(AccountId account, SecurityAction how, HttpServletRequest request, HttpServletResponse response) {
        activity.record(how, account);
        if (devices.remember(account, request, response))
            activity.record(SecurityAction.SIGNED_IN_ON_NEW_DEVICE, account);
    }
}
