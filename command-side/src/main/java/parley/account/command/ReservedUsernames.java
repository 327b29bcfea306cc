package parley.account.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import parley.platform.reservations.Lookalikes;

/** Names that people would take for the site's own, and what looks like them: nobody can sign up under one. */
@Component
class ReservedUsernames {

    /** Digits that stand for letters where somebody wants to be read as another. */
    private static final String DIGITS = "0134578";

    private static final String LETTERS = "oieastb";

    private final Set<String> keys;

    ReservedUsernames(
            @Value("classpath:/parley/reserved-usernames.txt") Resource list,
            @Value("${parley.accounts.reserved-usernames:}") List<String> more)
            throws IOException {
        keys = Stream.concat(list.getContentAsString(StandardCharsets.UTF_8).lines(), more.stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Lookalikes.of(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean hold(String username) {
        return readings(username).anyMatch(reading -> !Collections.disjoint(Lookalikes.of(reading), keys));
    }

    /** As it stands, without what only separates, and with digits read as letters. */
    private static Stream<String> readings(String username) {
        var joined = username.replaceAll("[._-]", "");
        return Stream.of(username, joined, spelled(joined));
    }

    private static String spelled(String text) {
        return text.chars()
                .mapToObj(c -> (char) c)
                .map(c -> DIGITS.indexOf(c) < 0 ? c : (Character) LETTERS.charAt(DIGITS.indexOf(c)))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
