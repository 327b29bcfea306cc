package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.shared.AccountId;

/** Records what was done to an account, and tells its person by mail where they should know: one way for all of it. */
@Component
class AccountActivity {

    private final SecurityLog log;
    private final MailComposer mails;
    private final Credentials credentials;
    private final HttpServletRequest request;

    /** @param request stands for the one that is being answered */
    AccountActivity(SecurityLog log, MailComposer mails, Credentials credentials, HttpServletRequest request) {
        this.log = log;
        this.mails = mails;
        this.credentials = credentials;
        this.request = request;
    }

    void record(SecurityAction action, AccountId account) {
        record(action, account, null);
    }

    /** @param by who did it, when it was somebody else */
    void record(SecurityAction action, AccountId account, @Nullable AccountId by) {
        credentials.findByAccount(account.value()).ifPresent(credential -> record(action, credential, by));
    }

    /** @param credential as it was before, so that the mail goes where it went before */
    void record(SecurityAction action, Credential credential, @Nullable AccountId by) {
        var origin = RequestOrigin.of(request);
        log.write(action, credential.id(), by, origin);
        action.mail()
                .ifPresent(what -> mails.tell(credential, what, by == null ? origin.device() : "an administrator"));
    }
}
