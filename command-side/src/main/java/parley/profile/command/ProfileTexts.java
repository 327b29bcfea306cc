package parley.profile.command;

import static parley.profile.ProfileRejection.*;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import parley.profile.Detail;
import parley.profile.FieldKind;
import parley.profile.ProfileRejection;
import parley.shared.Bound;
import parley.shared.Characters;
import parley.shared.CommandRejected;
import parley.shared.Emojis;
import parley.shared.Text;

/** What may stand in a profile, and the one form in which it is kept. */
final class ProfileTexts {

    @Bound
    private static final int LONGEST_BIO = 2_000;

    @Bound
    private static final int LONGEST_PRONOUNS = 40;

    @Bound
    private static final int LONGEST_LOCATION = 100;

    @Bound
    private static final int LONGEST_LABEL = 40;

    @Bound
    private static final int LONGEST_FIELD = 200;

    @Bound
    private static final int LONGEST_LINK = 500;

    @Bound
    private static final int LONGEST_STATUS = 100;

    @Bound
    private static final int LONGEST_REASON = 500;

    private static final Set<String> WEB = Set.of("http", "https");

    private ProfileTexts() {}

    /** Empty where there is nothing to say. */
    static String detail(Detail detail, String text) {
        return switch (detail) {
            case BIO -> atMost(LONGEST_BIO, Text.isVisible(text) ? text.strip() : "", BIO_TOO_LONG);
            case PRONOUNS -> line(LONGEST_PRONOUNS, text, PRONOUNS_MALFORMED);
            case LOCATION -> line(LONGEST_LOCATION, text, LOCATION_MALFORMED);
            case TIME_ZONE -> timeZone(text.strip());
        };
    }

    static String label(FieldKind kind, String text) {
        return present(line(LONGEST_LABEL, text, reason(kind)), reason(kind));
    }

    static String field(FieldKind kind, String text) {
        return switch (kind) {
            case TEXT -> present(line(LONGEST_FIELD, text, FIELD_MALFORMED), FIELD_MALFORMED);
            case LINK -> address(line(LONGEST_LINK, text, LINK_MALFORMED));
        };
    }

    static String statusEmoji(String emoji) {
        if (!emoji.isEmpty() && !Emojis.isOne(emoji)) throw new CommandRejected(STATUS_MALFORMED);
        return emoji;
    }

    static String statusText(String text, String emoji) {
        var line = line(LONGEST_STATUS, text, STATUS_MALFORMED);
        return emoji.isEmpty() ? present(line, STATUS_MALFORMED) : line;
    }

    static String reason(String text) {
        return present(atMost(LONGEST_REASON, text.strip(), REMOVAL_UNEXPLAINED), REMOVAL_UNEXPLAINED);
    }

    private static ProfileRejection reason(FieldKind kind) {
        return kind == FieldKind.LINK ? LINK_MALFORMED : FIELD_MALFORMED;
    }

    private static String timeZone(String name) {
        if (!name.isEmpty() && !ZoneId.getAvailableZoneIds().contains(name))
            throw new CommandRejected(TIME_ZONE_UNKNOWN);
        return name;
    }

    /** Of the web, and without a name before the host, which would pass for the host. */
    private static String address(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (WEB.contains(scheme) && address.getHost() != null && address.getUserInfo() == null) return text;
        } catch (URISyntaxException malformed) {
            // refused below, as every other address that is none
        }
        throw new CommandRejected(LINK_MALFORMED);
    }

    private static String line(int longest, String text, ProfileRejection refusal) {
        var line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (!line.isEmpty() && !(Text.fitsIntoALine(line) && Text.isVisible(line))) throw new CommandRejected(refusal);
        return atMost(longest, line, refusal);
    }

    private static String atMost(int longest, String text, ProfileRejection refusal) {
        if (Characters.count(text) > longest) throw new CommandRejected(refusal);
        return text;
    }

    private static String present(String text, ProfileRejection refusal) {
        if (!Text.isVisible(text)) throw new CommandRejected(refusal);
        return text;
    }
}
