package parley.platform.http;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import parley.shared.Bound;
import parley.shared.CommandRejected;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Kind;

/**
 * Asks the query side and waits, so that endpoints read like sentences. A refusal comes out as it was thrown, also where
 * another node refused and the bus made an exception of its own of it.
 */
@Component
public class QueryClient {

    private static final long PATIENCE_SECONDS = 10;
    private static final long PATIENCE_WITH_NODES_SECONDS = 2;
    /** Longer than it takes until another node goes on with what a node that was killed had claimed. */
    private static final Duration PATIENCE_WITH_PROJECTIONS = Duration.ofSeconds(12);

    @Bound
    private static final long SHORTEST_PAUSE_MILLIS = 10;

    @Bound
    private static final long LONGEST_PAUSE_MILLIS = 250;

    private final QueryGateway queries;
    private final PreferredWait waits;

    QueryClient(QueryGateway queries, PreferredWait waits) {
        this.queries = queries;
        this.waits = waits;
    }

    /** Whoever asks over HTTP may prefer to wait for what is not there yet: {@link PreferredWait}. */
    public <A> A ask(Object question, Class<A> answer) {
        return waits.during(patience -> patience.isZero()
                ? once(question, answer)
                : again(patience, _ -> true, QueryClient::isAbsent, question, answer));
    }

    private <A> A once(Object question, Class<A> answer) {
        try {
            return queries.query(question, answer)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw Refusal.in(failed.getCause())
                    .<RuntimeException>map(CommandRejected::new)
                    .orElse(failed.getCause() instanceof RuntimeException cause ? cause : failed);
        }
    }

    /**
     * Asks node after node, until twice in a row nobody new answers: a bus between nodes passes each question to another one
     * of them. Who does not answer within two seconds is left out.
     */
    public <A> Collection<A> askEveryNode(Object question, Class<A> answer, Function<A, String> name) {
        var answers = new LinkedHashMap<String, A>();
        var nothingNew = 0;
        while (nothingNew < 2) {
            var before = answers.size();
            askSomeNodes(question, answer).forEach(one -> answers.put(name.apply(one), one));
            nothingNew = answers.size() > before ? 0 : nothingNew + 1;
        }
        return answers.values();
    }

    private <A> List<A> askSomeNodes(Object question, Class<A> answer) {
        var type = ResponseTypes.instanceOf(answer);
        try (var answers = queries.scatterGather(question, type, PATIENCE_WITH_NODES_SECONDS, TimeUnit.SECONDS)) {
            return answers.toList();
        }
    }

    /**
     * Asks again until the answer shows what a command has just done: a projection is about to know it. After twelve
     * seconds the last answer counts; if there was none, what was done is not refused but part of the site is away.
     */
    public <A> A askUntil(Predicate<A> known, Object question, Class<A> answer) {
        try {
            return again(PATIENCE_WITH_PROJECTIONS, known, _ -> true, question, answer);
        } catch (CommandRejected neverKnown) {
            throw new RequestRejected(RequestRejection.UNAVAILABLE);
        }
    }

    /** At first soon, then less often; once the time is over, the last answer or refusal counts. */
    private <A> A again(
            Duration patience,
            Predicate<A> known,
            Predicate<CommandRejected> passing,
            Object question,
            Class<A> answer) {
        var end = System.nanoTime() + patience.toNanos();
        for (var pause = SHORTEST_PAUSE_MILLIS; ; pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause)) {
            try {
                var now = once(question, answer);
                if (known.test(now) || System.nanoTime() > end) return now;
            } catch (CommandRejected refused) {
                if (!passing.test(refused) || System.nanoTime() > end) throw refused;
            }
            pause(pause);
        }
    }

    private static boolean isAbsent(CommandRejected refused) {
        return Refusal.in(refused)
                .filter(refusal -> refusal.kind() == Kind.NOT_FOUND)
                .isPresent();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new RequestRejected(RequestRejection.UNAVAILABLE);
        }
    }
}
