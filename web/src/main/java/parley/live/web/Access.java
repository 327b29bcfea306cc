package parley.live.web;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.account.Actor;
import parley.live.LiveRejection;
import parley.shared.web.TopicAuthorizer;

/**
 * Decides who may listen, when somebody asks and again when access changes.
 *
 * <p>Where nobody can say, the socket is closed: its client comes back and asks again.
 */
@Component
final class Access implements NodeWord {

    private static final Logger log = LoggerFactory.getLogger(Access.class);
    private static final Pattern TOPIC = Pattern.compile("([a-z]+)(?:\\.([A-Za-z0-9_-]{1,100}))?");

    private static final int ASKED_AT_ONCE = 8;

    private final Map<String, TopicAuthorizer> authorizers;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final AtomicLong changes = new AtomicLong();
    private final ExecutorService asking = Executors.newFixedThreadPool(
            ASKED_AT_ONCE, Thread.ofPlatform().daemon().name("access-", 0).factory());

    Access(List<TopicAuthorizer> authorizers, Topics topics, Subscriptions subscriptions) {
        this.authorizers = authorizers.stream().collect(Collectors.toMap(TopicAuthorizer::kind, Function.identity()));
        this.topics = topics;
        this.subscriptions = subscriptions;
    }

    boolean mayRead(Actor actor, String topic) {
        var words = TOPIC.matcher(topic);
        if (!words.matches()) return false;
        var authorizer = authorizers.get(words.group(1));
        if (authorizer == null) return false;
        return authorizer.mayRead(actor, words.group(2) == null ? "" : words.group(2));
    }

    /** How often access has changed: an answer given before the newest change is worth nothing. */
    long changes() {
        return changes.get();
    }

    @Override
    public String kind() {
        return "access";
    }

    @Override
    public void hear(String topic, String who) {
        changes.incrementAndGet();
        asking.execute(() -> askAgain(topic, who));
    }

    @PreDestroy
    void stop() {
        asking.shutdownNow();
    }

    private void askAgain(String topic, String who) {
        var listeners = topics.listeners(topic)
                .filter(session ->
                        who.isEmpty() || session.actor.account().value().equals(who))
                .collect(Collectors.groupingBy(session -> session.actor));
        listeners.forEach((actor, sessions) -> askAgain(topic, actor, sessions));
    }

    private void askAgain(String topic, Actor actor, List<LiveSession> sessions) {
        try {
            if (mayRead(actor, topic)) return;
            for (var session : sessions) subscriptions.revoke(session, topic, LiveRejection.NO_SUCH_TOPIC);
        } catch (RuntimeException e) {
            log.warn("Nobody could say who may still read {}", topic, e);
            for (var session : sessions) session.outbox.close(CloseCode.RESTARTING);
        }
    }
}
