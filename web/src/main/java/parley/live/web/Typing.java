package parley.live.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.People;
import parley.account.AccountQuery.PersonById;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Who is writing where; a signal that fades after six seconds unless it is repeated. */
@Component
final class Typing implements NodeMessageHandler, PeriodicTask {

    private static final Logger log = LoggerFactory.getLogger(Typing.class);
    private static final int SECONDS = 6;

    private record Typist(String id, String name) {}

    private record Frame(String type, Typist account, Instant until) {}

    private final Map<String, Map<String, Instant>> typists = new ConcurrentHashMap<>();
    private final Topics topics;
    private final Access access;
    private final QueryGateway queries;
    private final QueryUpdateEmitter updates;
    private final JsonMapper json;

    Typing(Topics topics, Access access, QueryGateway queries, QueryUpdateEmitter updates, JsonMapper json) {
        this.topics = topics;
        this.access = access;
        this.queries = queries;
        this.updates = updates;
        this.json = json;
    }

    /** Where the person may not write nobody is told, and they neither: a sign that was refused would say why. */
    void say(LiveSession session, String topic) {
        var actor = session.actor;
        Mono.fromFuture(access.mayWrite(actor, topic))
                .filter(Boolean::booleanValue)
                .flatMap(_ ->
                        Mono.fromFuture(() -> queries.query(new PersonById(actor.account(), actor), People.class)))
                .flatMapIterable(People::people)
                .map(person -> new Typist(person.id().value(), person.name()))
                .subscribe(typist -> tell(topic, typist), e -> log.warn("Nobody could say who is typing", e));
    }

    /** Whose signals have not faded. */
    List<String> typing(String topic) {
        var now = Instant.now();
        return typists.getOrDefault(topic, Map.of()).entrySet().stream()
                .filter(one -> one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Override
    public String kind() {
        return "typing";
    }

    @Override
    public void hear(String topic, String frame) {
        var said = json.readValue(frame, Frame.class);
        typists.compute(topic, (_, known) -> {
            var all = known == null ? new ConcurrentHashMap<String, Instant>() : known;
            all.put(said.account().id(), said.until());
            return all;
        });
        topics.send(topic, frame);
    }

    @Override
    public void tick(long nanos) {
        var now = Instant.now();
        for (var topic : typists.keySet())
            typists.computeIfPresent(topic, (_, known) -> {
                known.values().removeIf(now::isAfter);
                return known.isEmpty() ? null : known;
            });
    }

    private void tell(String topic, Typist typist) {
        var until = Instant.now().plusSeconds(SECONDS).truncatedTo(ChronoUnit.MILLIS);
        var frame = json.writeValueAsString(new Frame("typing", typist, until));
        updates.emit(LiveUpdates.class, _ -> true, LiveUpdate.toNodes(kind(), topic, frame));
    }
}
