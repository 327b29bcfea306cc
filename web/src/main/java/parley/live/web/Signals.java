package parley.live.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.live.LiveRejection;
import parley.live.web.Device.State;
import parley.platform.http.RequestJson;
import tools.jackson.core.JacksonException;

/** What clients send: presence and typing, and nothing that must be kept. */
@Component
final class Signals {

    private static final Pattern TYPING = Pattern.compile("/app/([a-z]+\\.[A-Za-z0-9_-]{1,100})\\.typing");

    private record Said(@Nullable State state) {}

    private final Presence presence;
    private final Typing typing;
    private final RequestJson json;

    Signals(Presence presence, Typing typing, RequestJson json) {
        this.presence = presence;
        this.typing = typing;
        this.json = json;
    }

    /** Returns why the signal is refused, if it is. */
    @Nullable
    LiveRejection hear(LiveSession session, String destination, byte[] body) {
        if (destination.equals("/app/presence")) return presence(session, body);
        var topic = TYPING.matcher(destination);
        return topic.matches() ? typing(session, topic.group(1)) : LiveRejection.NO_SUCH_SIGNAL;
    }

    private @Nullable LiveRejection presence(LiveSession session, byte[] body) {
        try {
            var said = json.mapper().readValue(body, Said.class);
            if (said == null || said.state() == null) return LiveRejection.SIGNAL_MALFORMED;
            presence.say(session, said.state());
            return null;
        } catch (JacksonException _) {
            return LiveRejection.SIGNAL_MALFORMED;
        }
    }

    private @Nullable LiveRejection typing(LiveSession session, String topic) {
        if (!session.listensTo(topic)) return LiveRejection.NO_SUCH_TOPIC;
        if (session.mayTypeNow()) typing.say(session, topic);
        return null;
    }
}
