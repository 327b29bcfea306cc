package parley.account.web;

import java.net.IDN;

/** Tells whether two mail addresses reach the same person, for counting what is sent there. */
final class MailboxKey {

    private MailboxKey() {}

    /** Without what a person may add to an address and still get its mail: case, a tag after a plus, a dot at the end. */
    static String key(String address) {
        var key = Credential.key(address).replaceAll("\\.+$", "");
        var at = key.lastIndexOf('@');
        if (at < 0) return key;
        return key.substring(0, at).replaceAll("\\+.*$", "") + "@" + ascii(key.substring(at + 1));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }
}
