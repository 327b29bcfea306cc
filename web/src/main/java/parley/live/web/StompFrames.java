package parley.live.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompEncoder;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import parley.shared.AccountId;

/** The bytes of every frame that the server sends. */
final class StompFrames {

    /** W3C Trace Context, as in HTTP. */
    static final String TRACE = "traceparent";

    static final byte[] HEARTBEAT = {'\n'};

    private static final StompEncoder ENCODER = new StompEncoder();
    private static final byte[] EMPTY = {};

    private StompFrames() {}

    static byte[] connected(AccountId account, Duration heartbeat) {
        var beat = heartbeat.toMillis();
        return frame(
                StompCommand.CONNECTED,
                Map.of(
                        "version",
                        "1.2",
                        "server",
                        "Parley",
                        "user-name",
                        account.value(),
                        "heart-beat",
                        beat + "," + beat),
                EMPTY);
    }

    static byte[] receipt(String receipt) {
        return frame(StompCommand.RECEIPT, Map.of("receipt-id", receipt), EMPTY);
    }

    static byte[] error(String sentence) {
        return frame(StompCommand.ERROR, Map.of("message", sentence), EMPTY);
    }

    /** All who gave their subscription the same id receive the same bytes. */
    static byte[] message(
            String subscription, String destination, String messageId, String json, @Nullable String trace) {
        var headers = new HashMap<>(Map.of(
                "subscription", subscription,
                "destination", destination,
                "message-id", messageId,
                "content-type", "application/json"));
        if (trace != null) headers.put(TRACE, trace);
        return frame(StompCommand.MESSAGE, headers, json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] frame(StompCommand command, Map<String, String> headers, byte[] body) {
        var accessor = StompHeaderAccessor.create(command);
        accessor.setLeaveMutable(true);
        headers.forEach(accessor::setNativeHeader);
        return ENCODER.encode(accessor.getMessageHeaders(), body);
    }
}
