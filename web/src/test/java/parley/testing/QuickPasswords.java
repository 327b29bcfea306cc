package parley.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes as the site does, with little work: hundreds of people sign up in a run. Not annotated, so that no scan finds
 * it.
 */
public class QuickPasswords {

    private static final int KIBIBYTES = 64;
    private static final int PASSES = 1;

    @Bean
    @Primary
    PasswordEncoder quickArgon2id() {
        return new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, PASSES);
    }
}
