package parley.markdown.query;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Escaping;
import org.jspecify.annotations.Nullable;

/** Where a link leads, in the one form that a browser may be given. */
final class Address {

    private static final Pattern WWW = Pattern.compile("www\\.", Pattern.CASE_INSENSITIVE);

    /** Its host stands in brackets, which are signs like others anywhere else. */
    private static final Pattern IPV6 =
            Pattern.compile("(https?://\\[[0-9a-f:.]{2,45}])(?=[:/?#]|$)(.*)", Pattern.CASE_INSENSITIVE);

    private Address() {}

    /** Nothing, where it leads nowhere that we let anybody go. */
    static @Nullable String of(String destination) {
        var whole = WWW.matcher(destination).lookingAt() ? "http://" + destination : destination;
        var ipv6 = IPV6.matcher(whole);
        var encoded = ipv6.matches()
                ? ipv6.group(1).toLowerCase(Locale.ROOT) + Escaping.percentEncodeUrl(ipv6.group(2))
                : Escaping.percentEncodeUrl(whole);
        return AllowedHtml.isAddress(encoded) ? encoded : null;
    }
}
