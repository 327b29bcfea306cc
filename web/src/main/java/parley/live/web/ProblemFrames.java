package parley.live.web;

import org.springframework.stereotype.Component;
import parley.platform.http.Problems;
import parley.shared.Rejection;
import tools.jackson.databind.json.JsonMapper;

/** Refusals over a socket: the JSON that HTTP would answer, on a destination of the person's own. */
@Component
final class ProblemFrames {

    static final String DESTINATION = "/user/queue/problems";

    private final Problems problems;
    private final JsonMapper json;

    ProblemFrames(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** Names the cause by the header that the client gave: its subscription or its destination. */
    void send(LiveSession session, Rejection reason, String header, String value) {
        var problem = problems.of(reason);
        problem.setProperty(header, value);
        var body = json.writeValueAsString(problem);
        session.queue.offer(StompFrames.message(DESTINATION, DESTINATION, "problem", body, null));
    }
}
