package parley.live.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import org.junit.jupiter.api.Test;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.shared.AccountId;
import tools.jackson.databind.json.JsonMapper;

class LiveUpdatePublisherTest {

    static final AccountId ANA = new AccountId("ana-id");
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    record Frame(String type, AccountId account) {}

    final List<SubscriptionQueryUpdateMessage<?>> sent = new ArrayList<>();
    final LiveUpdatePublisher publisher = publisher();

    @Test
    void a_frame_goes_to_its_topic_encoded() {
        publisher.publish(LiveTopic.profile(ANA), new Frame("profile", ANA), MetaData.emptyInstance());
        assertThat(sent)
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(new LiveUpdate("profiles.ana-id", "{\"type\":\"profile\",\"account\":\"ana-id\"}"));
    }

    @Test
    void it_carries_the_trace_of_its_cause_and_nothing_else_of_it() {
        var cause = MetaData.with("traceparent", TRACE).and("traceId", "a request");
        publisher.publish(LiveTopic.person(ANA), new Frame("friend", ANA), cause);
        publisher.publish(LiveUpdate.accessChanged(ANA), cause);
        assertThat(sent)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.getMetaData()).isEqualTo(Map.of("traceparent", TRACE)));
    }

    @Test
    void without_a_trace_it_carries_none() {
        publisher.publish(LiveTopic.everybody(), new Frame("person", ANA), MetaData.emptyInstance());
        assertThat(sent)
                .hasSize(1)
                .allSatisfy(message -> assertThat(message.getMetaData()).isEmpty());
    }

    @Test
    void what_is_encoded_stays_as_it_was() {
        var frame = new ArrayList<>(List.of("before"));
        var update = publisher.encode(LiveTopic.conversation("lobby"), frame);
        frame.add("after");
        assertThat(update).isEqualTo(new LiveUpdate("conversations.lobby", "[\"before\"]"));
    }

    @Test
    void topics_have_the_names_that_clients_subscribe_to() {
        assertThat(List.of(
                        LiveTopic.conversation("lobby"),
                        LiveTopic.person(ANA),
                        LiveTopic.everybody(),
                        LiveTopic.profile(ANA),
                        LiveTopic.directory()))
                .extracting(LiveTopic::name)
                .containsExactly("conversations.lobby", "people.ana-id", "people", "profiles.ana-id", "directory");
    }

    private LiveUpdatePublisher publisher() {
        var bus = SimpleQueryBus.builder().build();
        bus.queryUpdateEmitter().registerDispatchInterceptor(messages -> (at, message) -> {
            sent.add(message);
            return message;
        });
        return new LiveUpdatePublisher(
                bus.queryUpdateEmitter(), JsonMapper.builder().build());
    }
}
