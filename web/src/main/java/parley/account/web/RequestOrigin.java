package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import parley.platform.http.NetworkAddress;

/** Where something came from, as far as it is kept: outlives the request. */
record RequestOrigin(String address, String network, String device) {

    static RequestOrigin of(HttpServletRequest request) {
        var agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        return new RequestOrigin(
                request.getRemoteAddr(), NetworkAddress.of(request.getRemoteAddr()), DeviceName.of(agent));
    }
}
