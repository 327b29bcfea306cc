package parley.account.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.account.web.OwnSessions.OwnSession;

/** Seeing and ending one's sessions on all devices. */
@RestController
@RequestMapping("/api/account/sessions")
class SessionsController {

    private final OwnSessions sessions;

    SessionsController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    record Sessions(List<OwnSession> sessions) {}

    @GetMapping
    Sessions sessions(Actor actor, HttpSession session) {
        return new Sessions(sessions.of(actor.account(), session.getId()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Actor actor) {
        sessions.end(actor.account(), id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor, HttpSession session) {
        sessions.endAllBut(actor.account(), session.getId());
    }
}
