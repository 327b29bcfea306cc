package parley.platform.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one place in the network: of IPv6 the network, because everybody has as many addresses there as they like. */
public final class NetworkAddress {

    private static final int BYTES_OF_A_NETWORK = 8;

    private NetworkAddress() {}

    /** Of an IPv6 address its first 64 bits, in hexadecimal digits; any other as it is written. */
    public static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
                : address.getHostAddress();
    }

    /** @param literal as a connection or a proxy names it; whatever is no address counts as it is written */
    public static String of(String literal) {
        try {
            return of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException notAnAddress) {
            return literal;
        }
    }
}
