package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Most tests hash with less work: here it is what a site does. */
class PasswordHashingTest {

    @Test
    void a_hash_costs_a_thief_what_owasp_advises() {
        var hashing = new PasswordHashing().argon2id();
        var hash = hashing.encode("correct horse battery");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.matches("correct horse battery", hash)).isTrue();
        assertThat(hashing.matches("correct horse batterz", hash)).isFalse();
    }
}
