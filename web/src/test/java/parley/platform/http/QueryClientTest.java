package parley.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import parley.conversation.ConversationRejection;
import parley.shared.CommandRejected;
import parley.shared.CommandRejected.Refusal;

/** A question may be answered by another node, whose refusal arrives as an exception of the bus's own. */
class QueryClientTest {

    record Where() {}

    final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    final QueryClient queries =
            new QueryClient(DefaultQueryGateway.builder().queryBus(bus).build(), new PreferredWait());
    final AtomicInteger asked = new AtomicInteger();

    @Test
    void what_another_node_refuses_is_refused_as_if_it_was_here() {
        answer(_ -> refuseElsewhere());
        assertThatThrownBy(() -> queries.ask(new Where(), String.class))
                .isInstanceOf(CommandRejected.class)
                .satisfies(refused ->
                        assertThat(Refusal.in(refused).orElseThrow().code()).isEqualTo("NO_SUCH_CONVERSATION"));
    }

    @Test
    void what_a_projection_on_another_node_does_not_know_yet_is_asked_again() {
        answer(_ -> asked.incrementAndGet() < 3 ? refuseElsewhere() : "here");
        assertThat(queries.askUntil("here"::equals, new Where(), String.class)).isEqualTo("here");
    }

    private static String refuseElsewhere() {
        var refusal = Refusal.in(new CommandRejected(ConversationRejection.NO_SUCH_CONVERSATION))
                .orElseThrow();
        throw new QueryExecutionException("elsewhere", null, refusal);
    }

    private void answer(MessageHandler<? super QueryMessage<?, String>> handler) {
        var _ = bus.subscribe(Where.class.getName(), String.class, handler);
    }
}
