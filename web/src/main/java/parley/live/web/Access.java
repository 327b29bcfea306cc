package parley.live.web;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.live.LiveRejection;
import parley.live.LiveUpdate;
import parley.platform.http.TopicAuthorizer;
import parley.shared.AccountId;
import parley.shared.Actor;

/**
 * Decides who may listen, when somebody asks and again when access changes.
 *
 * <p>Where nobody can say, the socket is closed: its client comes back and asks again.
 */
@Component
final class Access implements NodeMessageHandler {

    private static final Logger log = LoggerFactory.getLogger(Access.class);
    private static final Pattern TOPIC = Pattern.compile("([a-z]+)(?:\\.([A-Za-z0-9_-]{1,100}))?");

    private static final int ASKED_AT_ONCE = 8;

    private final Map<String, TopicAuthorizer> authorizers;
    private final Topics topics;
    private final Subscriptions subscriptions;
    private final OpenSockets sockets;
    private final AtomicLong changes = new AtomicLong();
    private final ExecutorService asking = Executors.newFixedThreadPool(
            ASKED_AT_ONCE, Thread.ofPlatform().daemon().name("access-", 0).factory());

    Access(List<TopicAuthorizer> authorizers, Topics topics, Subscriptions subscriptions, OpenSockets sockets) {
        this.authorizers = authorizers.stream().collect(Collectors.toMap(TopicAuthorizer::kind, Function.identity()));
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.sockets = sockets;
    }

    boolean mayRead(Actor actor, String topic) {
        return ask(topic, (authorizer, id) -> authorizer.mayRead(actor, id));
    }

    /** Whether somebody who may read there may say something too; asks without keeping anybody waiting. */
    CompletableFuture<Boolean> mayWrite(Actor actor, String topic) {
        return CompletableFuture.supplyAsync(
                () -> ask(topic, (authorizer, id) -> authorizer.mayWrite(actor, id)), asking);
    }

    /** Whether the others there may see somebody who may read there. */
    boolean isSeen(Actor actor, String topic) {
        return ask(topic, (authorizer, id) -> authorizer.isSeen(actor, id));
    }

    private boolean ask(String topic, BiPredicate<TopicAuthorizer, String> question) {
        var words = TOPIC.matcher(topic);
        if (!words.matches()) return false;
        var authorizer = authorizers.get(words.group(1));
        return authorizer != null && question.test(authorizer, words.group(2) == null ? "" : words.group(2));
    }

    /** How often access has changed: an answer given before the newest change is worth nothing. */
    long changes() {
        return changes.get();
    }

    @Override
    public String kind() {
        return LiveUpdate.ACCESS;
    }

    @Override
    public void hear(String topic, String who) {
        changes.incrementAndGet();
        asking.execute(() -> {
            if (topic.isEmpty()) topicsOf(who).forEach(one -> askAgain(one, who));
            else askAgain(topic, who);
        });
    }

    @PreDestroy
    void stop() {
        asking.shutdownNow();
    }

    private Set<String> topicsOf(String who) {
        return sockets.of(new AccountId(who)).stream()
                .flatMap(session -> session.subscriptions.values().stream())
                .collect(Collectors.toSet());
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
            if (mayRead(actor, topic)) {
                var seen = isSeen(actor, topic);
                for (var session : sessions) subscriptions.show(session, topic, seen);
                return;
            }
            for (var session : sessions) subscriptions.revoke(session, topic, LiveRejection.NO_SUCH_TOPIC);
        } catch (RuntimeException e) {
            log.warn("Nobody could say who may still read {}", topic, e);
            for (var session : sessions) session.queue.close(CloseCode.RESTARTING);
        }
    }
}
