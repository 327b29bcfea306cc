package parley.bench.pieces;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import parley.account.AccountEvent.AccountRegistered;
import parley.conversation.ConversationId;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageId;
import parley.room.RoomEvent.RoomOpened;
import parley.shared.AccountId;

/** One batch of new messages of one room, from the events to documents in the embedded store and frames for sockets. */
@State(Scope.Benchmark)
public class ConversationBatchBenchmark {

    @Param({"1", "100", "2000"})
    public int messages;

    private final HotSite site = HotSite.open();
    private final ConversationId room = new ConversationId(UUID.randomUUID().toString());
    private final AccountId ana = new AccountId(UUID.randomUUID().toString());
    private final Projecting conversations = new Projecting(site, "conversations", "conversationProjection");

    public ConversationBatchBenchmark() {
        new Projecting(site, "people", "personProjection")
                .project(List.of(new AccountRegistered(ana, "ana-" + ana, "Ana Lima", "ana@example.org")));
        new Projecting(site, "conversations", "roomProjection")
                .project(List.of(new RoomOpened(room, ana, "room-" + room, "")));
    }

    @TearDown
    public void close() {
        site.close();
    }

    @Benchmark
    public void project() {
        conversations.project(Stream.generate(this::said).limit(messages).toList());
    }

    private MessageSent said() {
        var message = new MessageId(UUID.randomUUID().toString());
        var words = "This says something of *ordinary* length, as people do when they talk";
        return MessageSent.of(room, message, ana, words);
    }
}
