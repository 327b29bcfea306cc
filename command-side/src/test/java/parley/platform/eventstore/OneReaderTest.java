package parley.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import parley.conversation.ConversationId;
import parley.room.RoomEvent.RoomRenamed;
import parley.shared.AccountId;
import parley.testing.WithEventStore;

/** However many processors a node has, what is stored is deserialised once for all of them. */
@WithEventStore
@Import({OneReaderTest.Counting.class, OneReaderTest.First.class, OneReaderTest.Second.class, OneReaderTest.Third.class
})
class OneReaderTest {

    private static final int EVENTS = 300;
    private static final Map<String, Integer> DESERIALISED = new ConcurrentHashMap<>();

    @TempDir
    static Path data;

    @Autowired
    EventStore events;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    List<Listener> listeners;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry properties) {
        properties.add("parley.data", data::toString);
    }

    @Test
    void an_event_is_deserialised_once_as_it_comes_and_once_in_a_replay() {
        var names = IntStream.range(0, EVENTS).mapToObj(n -> "name " + n).toList();
        names.forEach(this::append);
        awaitAllHave(names);
        assertThat(DESERIALISED)
                .hasSize(EVENTS)
                .allSatisfy((_, times) -> assertThat(times).isOne());

        DESERIALISED.clear();
        listeners.forEach(listener -> listener.heard.clear());
        var processors = processing.eventProcessors().values().stream()
                .map(StreamingEventProcessor.class::cast)
                .toList();
        processors.forEach(StreamingEventProcessor::shutDown);
        processors.forEach(StreamingEventProcessor::resetTokens);
        processors.forEach(StreamingEventProcessor::start);
        awaitAllHave(names);
        assertThat(DESERIALISED)
                .hasSize(EVENTS)
                .allSatisfy((_, times) -> assertThat(times).isOne());
    }

    private void append(String name) {
        var room = UUID.randomUUID().toString();
        events.publish(new GenericDomainEventMessage<>(
                "Room", room, 0, new RoomRenamed(new ConversationId(room), AccountId.SYSTEM, name)));
    }

    private void awaitAllHave(List<String> names) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(listeners)
                        .hasSize(3)
                        .allSatisfy(listener -> assertThat(listener.heard).containsAll(names)));
    }

    abstract static class Listener {

        final Set<String> heard = ConcurrentHashMap.newKeySet();

        @EventHandler
        void on(RoomRenamed event) {
            heard.add(event.name());
        }
    }

    @ProcessingGroup("first")
    static class First extends Listener {}

    @ProcessingGroup("second")
    static class Second extends Listener {}

    @ProcessingGroup("third")
    static class Third extends Listener {}

    /** Counts, by the stored text of events, what is asked of their serializer. */
    static class Counting {

        @Bean
        static BeanPostProcessor counted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return name.equals("eventSerializer") ? counting((Serializer) bean) : bean;
                }
            };
        }

        private static Serializer counting(Serializer events) {
            return (Serializer) Proxy.newProxyInstance(
                    Serializer.class.getClassLoader(), new Class<?>[] {Serializer.class}, (_, method, arguments) -> {
                        if (method.getName().equals("deserialize")) count((SerializedObject<?>) arguments[0]);
                        try {
                            return method.invoke(events, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        private static void count(SerializedObject<?> stored) {
            if (stored.getType().getName().contains("RoomRenamed"))
                DESERIALISED.merge(new String((byte[]) stored.getData(), StandardCharsets.UTF_8), 1, Integer::sum);
        }
    }
}
