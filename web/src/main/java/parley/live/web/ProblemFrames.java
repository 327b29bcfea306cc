package parley.live.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import parley.shared.Rejection;
import tools.jackson.databind.json.JsonMapper;

/** Refusals over a socket: the JSON that HTTP would answer, on a destination of the person's own. */
@Component
final class ProblemFrames {

    static final String DESTINATION = "/user/queue/problems";

    private final JsonMapper json;

    ProblemFrames(JsonMapper json) {
        this.json = json;
    }

    /** Names the cause by the header that the client gave: its subscription or its destination. */
    void send(LiveSession session, Rejection reason, String header, String value) {
        var status = switch (reason.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        var problem = new LinkedHashMap<String, Object>();
        problem.put(
                "type", "/problems/" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("code", reason.name());
        problem.put("detail", reason.sentence());
        problem.put(header, value);
        var body = json.writeValueAsString(problem);
        session.outbox.offer(StompFrames.message(DESTINATION, DESTINATION, "problem", body));
    }
}
