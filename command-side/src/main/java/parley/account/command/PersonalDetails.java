package parley.account.command;

import static parley.account.AccountRejection.DISPLAY_NAME_MALFORMED;
import static parley.account.AccountRejection.EMAIL_MALFORMED;
import static parley.account.AccountRejection.USERNAME_MIXES_SCRIPTS;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import parley.account.Username;
import parley.platform.reservations.Lookalikes;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Text;

/** What a person may be called, and the one form in which it is kept. */
final class PersonalDetails {

    @Bound
    private static final int LONGEST_DISPLAY_NAME = 60;

    @Bound
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cc}<>,;:\"()]{1,64}@[\\p{L}\\p{N}.-]+");

    private PersonalDetails() {}

    static String username(Username username) {
        var name = Normalizer.normalize(username.value(), Normalizer.Form.NFC);
        if (!Lookalikes.isOfOneScript(name)) throw new CommandRejected(USERNAME_MIXES_SCRIPTS);
        return name;
    }

    static String displayName(String displayName) {
        var name = Normalizer.normalize(displayName, Normalizer.Form.NFC).strip();
        if (Characters.count(name) > LONGEST_DISPLAY_NAME || !Text.fitsIntoALine(name) || !Text.isVisible(name))
            throw new CommandRejected(DISPLAY_NAME_MALFORMED);
        return name;
    }

    static String email(String email) {
        var address = email.strip();
        if (address.length() > LONGEST_EMAIL
                || Normalizer.normalize(address, Normalizer.Form.NFKC).length() > LONGEST_EMAIL
                || !EMAIL.matcher(address).matches()) throw new CommandRejected(EMAIL_MALFORMED);
        return address;
    }

    /** Mail addresses are compared without case: hardly any server tells them apart, and people never do. */
    static Set<String> emailKeys(String email) {
        return Set.of(email.toLowerCase(Locale.ROOT));
    }
}
