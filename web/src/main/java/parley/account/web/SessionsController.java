package parley.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.web.OwnSessions.OwnSession;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.shared.Actor;

/** Seeing and ending one's sessions on all devices. */
@RestController
@CountsAs(Action.SETTINGS)
@RequestMapping("/api/account/sessions")
class SessionsController {

    private final OwnSessions sessions;
    private final KnownDevices devices;
    private final AccountActivity activity;

    SessionsController(OwnSessions sessions, KnownDevices devices, AccountActivity activity) {
        this.sessions = sessions;
        this.devices = devices;
        this.activity = activity;
    }

    record Sessions(List<OwnSession> sessions) {}

    @GetMapping
    Sessions sessions(Actor actor, HttpSession session) {
        return new Sessions(sessions.of(actor.account(), session.getId()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Actor actor) {
        if (sessions.end(actor.account(), id)) activity.record(SecurityAction.SESSION_ENDED, actor.account());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(Actor actor, HttpSession session, HttpServletRequest request) {
        sessions.endAllBut(actor.account(), session.getId());
        devices.forgetAllBut(actor.account(), request);
        activity.record(SecurityAction.OTHER_SESSIONS_ENDED, actor.account());
    }
}
