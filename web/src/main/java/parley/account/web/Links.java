package parley.account.web;

import static parley.account.web.AccessRejection.LINK_SPENT;

import java.time.Clock;
import org.springframework.stereotype.Component;
import parley.account.web.MailLink.Purpose;
import parley.platform.http.RequestRejected;

/** Makes links that show, once and for a while, that somebody reads a mailbox. */
@Component
class Links {

    private final MailLinks links;
    private final Clock clock;

    Links(MailLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The secret that opens the link; only its hash is kept. */
    String make(Purpose purpose, Credential credential) {
        links.forgetOld(clock.instant());
        var secret = Secrets.next();
        links.save(new MailLink(Secrets.hash(secret), purpose, credential, clock.instant()));
        return secret;
    }

    /** The link, when it can still be opened. */
    MailLink find(Purpose purpose, String secret) {
        return links.findByTokenHash(Secrets.hash(secret))
                .filter(link -> link.serves(purpose, clock.instant()))
                .orElseThrow(() -> new RequestRejected(LINK_SPENT));
    }

    void spend(MailLink link) {
        if (links.spend(link.tokenHash()) == 0) throw new RequestRejected(LINK_SPENT);
    }

    /** Makes all links of a person useless. */
    void withdraw(Credential credential) {
        links.withdraw(credential.id().value());
    }
}
