package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as it tells people apart. */
final class ClientNetwork {

    private static final int BYTES_OF_A_NETWORK = 8;

    private ClientNetwork() {}

    /** Of an IPv6 address the network, because a person has as many addresses in theirs as they like. */
    static String of(HttpServletRequest request) {
        try {
            var address = InetAddress.getByName(request.getRemoteAddr());
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
                    : address.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return request.getRemoteAddr();
        }
    }
}
