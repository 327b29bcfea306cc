package parley.account.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often what strangers may do can be done; each rate refills evenly.
 *
 * @param throttle off only for tests
 * @param signInsPerAccount tries for one name, from anywhere
 * @param signInsPerAddress tries from one network address, for any name
 * @param signUpsPerAddress accounts made from one network address
 * @param mailsPerAccount links sent to one person or address: resets and verifications
 * @param mailsPerAddress links asked for from one network address
 */
@ConfigurationProperties("parley.accounts")
record AccountSettings(
        @DefaultValue("true") boolean throttle,
        @DefaultValue("10/5m") Rate signInsPerAccount,
        @DefaultValue("100/5m") Rate signInsPerAddress,
        @DefaultValue("50/10m") Rate signUpsPerAddress,
        @DefaultValue("5/1h") Rate mailsPerAccount,
        @DefaultValue("50/1h") Rate mailsPerAddress) {

    /** So many times within such a while, written as {@code 10/5m}. */
    record Rate(int times, Duration within) {

        public static Rate valueOf(String text) {
            var parts = text.split("/", 2);
            return new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
        }
    }
}
