package parley.account.web;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All links that were mailed and not yet opened. */
interface MailLinks extends Repository<MailLink, String> {

    MailLink save(MailLink link);

    Optional<MailLink> findByTokenHash(String tokenHash);

    /** Whether it was there: of two who open the same link at once, one is told so. */
    @Modifying
    @Transactional
    @Query("delete from MailLink where tokenHash = :tokenHash")
    int spend(String tokenHash);

    @Modifying
    @Transactional
    @Query("delete from MailLink where account = :account")
    void withdraw(String account);

    @Modifying
    @Transactional
    @Query("delete from MailLink where expiresAt < :now")
    void forgetOld(Instant now);
}
