package parley.account.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All credentials. */
interface Credentials extends Repository<Credential, String> {

    Credential save(Credential credential);

    Optional<Credential> findByAccount(String account);

    /** The one that stands, if any; and beside it those whose registration was interrupted, the newest first. */
    List<Credential> findByUsernameKeyOrderByStateAscRegisteredAtDesc(String usernameKey);

    List<Credential> findByEmailKey(String emailKey);

    Optional<Credential> findByEmailKeyAndEmailVerifiedTrue(String emailKey);

    void delete(Credential credential);

    /** Keeps a registration from being swept while it is completed; answers 0 when it is gone or complete. */
    @Modifying
    @Transactional
    @Query("update Credential set registeredAt = :now where account = :account and state = PENDING")
    int keepPending(String account, Instant now);

    @Modifying
    @Transactional
    @Query("delete from Credential where state = PENDING and registeredAt < :time")
    void forgetPendingBefore(Instant time);

    /** The password alone: a role may be taken back while the hash is computed. */
    @Modifying
    @Transactional
    @Query("update Credential set passwordHash = :hash where account = :account")
    void changePassword(String account, String hash);

    @Query(
            nativeQuery = true,
            value = "select exists(select 1 from credential where 'ADMIN' = any(roles) and state = 'ACTIVE')")
    boolean anyAdministrator();
}
