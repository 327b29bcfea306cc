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

/** Says who watches a topic now, for whoever just came. */
@RestController
final class PresenceController {

    record PresenceAnswer(List<Online> online, int count, List<String> typing) {}

    private final Access access;
    private final PresenceTopics shown;
    private final OnlineLists online;
    private final Typing typing;

    PresenceController(Access access, PresenceTopics shown, OnlineLists online, Typing typing) {
        this.access = access;
        this.shown = shown;
        this.online = online;
        this.typing = typing;
    }

    @GetMapping("/api/presence/{topic}")
    PresenceAnswer presence(@PathVariable String topic, @AuthenticationPrincipal @Nullable ActorPrincipal person) {
        var actor = person == null ? Actor.GUEST : person.actor();
        if (!shown.has(topic) || !access.mayRead(actor, topic)) throw new CommandRejected(LiveRejection.NO_SUCH_TOPIC);
        var here = online.online(topic);
        return new PresenceAnswer(here, here.size(), typing.typing(topic));
    }
}
