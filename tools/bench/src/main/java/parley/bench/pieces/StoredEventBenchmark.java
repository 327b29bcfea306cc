package parley.bench.pieces;

import java.util.UUID;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.shared.AccountId;

/** What the event store is given for a message, its words sealed under a key of their own, and the way back. */
@State(Scope.Benchmark)
public class StoredEventBenchmark {

    private static final String WORDS = "This says something of *ordinary* length, as people do when they talk";

    private final HotSite site = HotSite.open();
    private final Serializer serializer = site.bean("eventSerializer", Serializer.class);
    private final MessageSent event = MessageSent.of(
            ConversationId.LOBBY,
            new MessageId(UUID.randomUUID().toString()),
            new AccountId(UUID.randomUUID().toString()),
            WORDS);
    private final SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

    @TearDown
    public void close() {
        site.close();
    }

    @Benchmark
    public SerializedObject<byte[]> seal() {
        return serializer.serialize(event, byte[].class);
    }

    @Benchmark
    public Object open() {
        return serializer.deserialize(stored);
    }
}
