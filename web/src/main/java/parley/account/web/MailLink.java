package parley.account.web;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import parley.shared.AccountId;

/** A link that was mailed and not yet opened. */
@Entity
class MailLink {

    /** What opening the link does. */
    enum Purpose {
        VERIFY(Duration.ofDays(3)),
        RESET(Duration.ofHours(1));

        final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Id
    private String tokenHash = "";

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.VERIFY;

    private String account = "";
    private String email = "";
    private Instant expiresAt = Instant.EPOCH;

    MailLink() {}

    MailLink(String tokenHash, Purpose purpose, Credential credential, Instant now) {
        this.tokenHash = tokenHash;
        this.purpose = purpose;
        account = credential.id().value();
        email = credential.email();
        expiresAt = now.plus(purpose.life);
    }

    boolean serves(Purpose other, Instant now) {
        return purpose == other && now.isBefore(expiresAt);
    }

    String tokenHash() {
        return tokenHash;
    }

    AccountId account() {
        return new AccountId(account);
    }

    String email() {
        return email;
    }
}
