package parley.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** The secret of RFC 6238's test vectors. */
    static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    static Totp at(long second) {
        return new Totp(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    /** RFC 6238, appendix B, SHA-1: of its eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471",
        "1234567890, 005924", "2000000000, 279037", "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        var totp = at(second);
        assertThat(totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(totp.step(SECRET, code)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-31, false", "-30, true", "0, true", "29, true", "30, true", "59, true", "60, false"})
    void a_clock_may_be_one_step_early_or_late(long ahead, boolean fits) {
        var now = 1_234_567_890L - 1_234_567_890L % 30;
        var code = at(now).code(SECRET, Instant.ofEpochSecond(now + ahead));
        assertThat(at(now).step(SECRET, code).isPresent()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"005 924", " 005924 ", "005-924"})
    void a_code_may_be_typed_in_groups(String code) {
        assertThat(at(1_234_567_890).step(SECRET, code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00592", "0059240", "abcdef", "٠٠٥٩٢٤", "005925"})
    void what_is_no_such_code_fits_at_no_time(String code) {
        assertThat(at(1_234_567_890).step(SECRET, code)).isEmpty();
    }

    @Test
    void apps_are_given_the_secret_as_they_expect_it() {
        assertThat(Totp.uri("Our chat", "ana", SECRET))
                .isEqualTo("otpauth://totp/Our%20chat:ana?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Our%20chat");
    }
}
