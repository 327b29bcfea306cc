package parley.account.web;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All credentials. */
interface Credentials extends Repository<Credential, String> {

    Credential save(Credential credential);

    Optional<Credential> findByAccount(String account);

    /** The one that stands, if any; and beside it those whose registration was interrupted, the newest first. */
    List<Credential> findByUsernameKeyOrderByStateAscRegisteredAtDesc(String usernameKey);

    List<Credential> findByEmailKey(String emailKey);

    Optional<Credential> findByEmailKeyAndEmailVerifiedTrue(String emailKey);

    void delete(Credential credential);
}
