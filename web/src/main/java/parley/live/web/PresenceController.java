package parley.live.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import parley.live.LiveRejection;
import parley.live.web.OnlineLists.Online;
import parley.platform.http.ActorPrincipal;
import parley.shared.Actor;
import parley.shared.CommandRejected;

/** Says who is in a room now, for whoever just came. */
@RestController
final class PresenceController {

    record RoomPresence(List<Online> online, int count, List<String> typing) {}

    private final Access access;
    private final OnlineLists online;
    private final Typing typing;

    PresenceController(Access access, OnlineLists online, Typing typing) {
        this.access = access;
        this.online = online;
        this.typing = typing;
    }

    @GetMapping("/api/rooms/{room}/presence")
    RoomPresence presence(@PathVariable String room, @AuthenticationPrincipal @Nullable ActorPrincipal person) {
        var topic = "rooms." + room;
        var actor = person == null ? Actor.GUEST : person.actor();
        if (!access.mayRead(actor, topic)) throw new CommandRejected(LiveRejection.NO_SUCH_TOPIC);
        var here = online.online(topic);
        return new RoomPresence(here, here.size(), typing.typing(topic));
    }
}
