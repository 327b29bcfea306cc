package parley.conversation.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.GenericSubscriptionQueryUpdateMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SubscriptionQueryUpdateMessage;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.Message;
import parley.conversation.query.KindView.Reader;
import parley.conversation.query.PersonalConversations.Concern;
import parley.friend.query.Relations;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import parley.people.query.PeopleDirectory;
import parley.shared.AccountId;
import tools.jackson.databind.json.JsonMapper;

/** What the subscribers of conversations will be told once a batch is written; each frame holds all that is needed to show it. */
public class ConversationUpdates {

    record MessageFrame(String type, Message message) {}

    record MemberFrame(String type, Author account, boolean joined) {}

    record MyConversationFrame(String type, MyConversation conversation) {}

    record MentionFrame(String type, ConversationId conversation, long number) {}

    record ReadFrame(
            String type,
            ConversationId conversation,
            long readNumber,
            long epoch,
            long lastNumber,
            long unread,
            long mentions,
            List<Long> mentionedIn,
            List<Long> notUnread) {}

    record ReceiptFrame(String type, ConversationId conversation, AccountId account, long number) {}

    /** What will be told once it is known what people are called, and the trace that it belongs to. */
    private record Waiting(Supplier<Stream<LiveUpdate>> updates, Map<String, ?> origin) {

        Stream<SubscriptionQueryUpdateMessage<LiveUpdate>> messages() {
            return updates.get()
                    .map(update -> new GenericSubscriptionQueryUpdateMessage<>(LiveUpdate.class, update, origin));
        }
    }

    /** That somebody may have been mentioned: whose username it is, and whether they want to hear of it, is asked later. */
    private record Mentioned(String username, String author, List<Reader> readers) {}

    private record Concerning(String type, Concern concern) {}

    private static final String TRACE = "traceparent";

    /** How a conversation of few stands for one of them. */
    private static final String STANDS = "conversation";

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;
    private final PeopleDirectory directory;
    private final PersonalConversations personal;
    private final Relations relations;
    private final List<Waiting> updates = new ArrayList<>();
    private final Set<Concerning> concerned = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> usernames = new LinkedHashSet<>();
    private Function<String, Author> authors = id -> new Author(new AccountId(id), "", "", null);
    private Map<String, String> accounts = Map.of();
    private Map<AccountId, Set<AccountId>> blocked = Map.of();
    private Map<Concern, MyConversation> concerns = Map.of();
    private boolean silent;
    private Map<String, ?> origin = Map.of();

    ConversationUpdates(
            QueryUpdateEmitter emitter,
            JsonMapper json,
            PeopleDirectory directory,
            PersonalConversations personal,
            Relations relations) {
        this.emitter = emitter;
        this.json = json;
        this.directory = directory;
        this.personal = personal;
        this.relations = relations;
    }

    /** What is told from here on is because of this event: whoever watches finds it in the same trace. */
    void because(MetaData event) {
        var trace = event.get(TRACE);
        origin = trace == null ? Map.of() : Map.of(TRACE, trace);
    }

    /** Keeps quiet from here on, or no longer: nobody is told of what is replayed. */
    void setSilent(boolean quiet) {
        silent = quiet;
    }

    void message(ConversationView conversation, MessageView message) {
        if (silent) return;
        spread("message", conversation, message);
        mentions(conversation, message);
        readers(conversation);
    }

    /** Whoever is mentioned is told wherever they are, but of those whom they blocked. */
    void mentions(ConversationView conversation, MessageView message) {
        if (silent) return;
        var frame = new MentionFrame("mention", new ConversationId(conversation.id), message.number);
        var readers = conversation.kind().readers();
        for (var username : message.mentions) {
            var mentioned = new Mentioned(username, message.author, readers);
            usernames.add(username);
            later(() -> Stream.ofNullable(accounts.get(username))
                    .filter(account -> isTold(account, mentioned, message.number))
                    .map(account -> update(person(account), frame)));
        }
    }

    void changed(ConversationView conversation, MessageView message) {
        if (silent) return;
        spread("changed", conversation, message);
        if (message.number == conversation.lastNumber) readers(conversation);
    }

    /** Tells all who may read a conversation of few how it stands for each of them. */
    public void readers(ConversationView conversation) {
        conversation
                .kind()
                .readers()
                .forEach(reader -> concerning(STANDS, conversation, new AccountId(reader.account())));
    }

    /** Tells those who watch the conversation. */
    public void tell(ConversationView conversation, Object frame) {
        tell(topic(conversation.id), frame);
    }

    /** Tells a person wherever they are. */
    public void tell(AccountId who, Object frame) {
        tell(person(who.value()), frame);
    }

    /**
     * Tells those who watch the topic.
     *
     * @param topic without its prefix, such as {@code directory}
     */
    public void tell(String topic, Object frame) {
        if (silent) return;
        var update = update(topic, frame);
        later(() -> Stream.of(update));
    }

    /** Whoever watches the conversation is asked anew whether they may. */
    public void accessChanged(ConversationView conversation) {
        later(() -> Stream.of(LiveUpdate.accessChanged(topic(conversation.id))));
    }

    /** The person, where they watch the conversation, is asked anew whether they may. */
    public void accessChanged(ConversationView conversation, AccountId who) {
        later(() -> Stream.of(LiveUpdate.accessChanged(topic(conversation.id), who)));
    }

    /** How a person has a conversation for themselves is told on all of their devices. */
    void settled(ConversationView conversation, AccountId who) {
        concerning(conversation.kind().readers().isEmpty() ? "joined" : STANDS, conversation, who);
    }

    void receipt(AccountId to, AccountId who, MyConversation state) {
        var conversation = state.conversation().id();
        tell(to, new ReceiptFrame("receipt", conversation, who, state.mine().readNumber()));
    }

    void joined(ConversationView conversation, AccountId who) {
        concerning("joined", conversation, who);
    }

    void left(ConversationView conversation, AccountId who) {
        concerning("left", conversation, who);
    }

    void member(String conversation, AccountId who, boolean joined) {
        if (silent) return;
        people.add(who.value());
        later(() ->
                Stream.of(update(topic(conversation), new MemberFrame("member", authors.apply(who.value()), joined))));
    }

    void read(AccountId who, MyConversation state) {
        var conversation = state.conversation();
        var mine = state.mine();
        tell(
                who,
                new ReadFrame(
                        "read",
                        conversation.id(),
                        mine.readNumber(),
                        mine.epoch(),
                        conversation.lastNumber(),
                        mine.unread(),
                        mine.mentions(),
                        mine.mentionedIn(),
                        mine.notUnread()));
    }

    /** What a fold must not ask is asked here, once for all that is told together. */
    void send() {
        concerns = concerns();
        authors =
                people.isEmpty() ? authors : directory.soon(List.copyOf(people)).andThen(Author::of);
        accounts = usernames.isEmpty() ? Map.of() : directory.accountsByUsername(List.copyOf(usernames));
        blocked = accounts.isEmpty()
                ? Map.of()
                : relations.blockedBy(
                        accounts.values().stream().map(AccountId::new).toList());
        for (var waiting : updates)
            waiting.messages().forEach(message -> emitter.emit(LiveUpdates.class, _ -> true, message));
        updates.clear();
        concerned.clear();
        people.clear();
        usernames.clear();
    }

    private boolean isTold(String account, Mentioned mentioned, long number) {
        var readers = mentioned.readers();
        return !account.equals(mentioned.author())
                && (readers.isEmpty() || reads(readers, account, number))
                && !blocked.getOrDefault(new AccountId(account), Set.of()).contains(new AccountId(mentioned.author()));
    }

    /** A message that not everybody there may read whole goes to each of them as they may read it. */
    private void spread(String type, ConversationView conversation, MessageView message) {
        var readers = conversation.kind().readers();
        var quoted = message.replyTo == null ? message.number : Math.min(message.replyTo.number(), message.number);
        if (readers.stream().allMatch(reader -> reader.reads(quoted))) {
            var all = new ConversationAccess(conversation, 1);
            tell(topic(conversation.id), type, message, all);
            return;
        }
        for (var reader : readers) {
            if (!reader.reads(message.number)) continue;
            var access = new ConversationAccess(conversation, reader.from());
            tell(person(reader.account()), type, message, access);
        }
    }

    /** As it is now, but for what its people are called. */
    private void tell(String topic, String type, MessageView message, ConversationAccess access) {
        var now = message.asAnswer(access, authors);
        message.people().forEach(people::add);
        later(() -> Stream.of(update(topic, new MessageFrame(type, MessageView.named(now, authors)))));
    }

    private static boolean reads(List<Reader> readers, String account, long number) {
        return readers.stream().anyMatch(reader -> reader.account().equals(account) && reader.reads(number));
    }

    /** How a conversation concerns a person is spread over documents: it is read when they are written, and told once. */
    private void concerning(String type, ConversationView conversation, AccountId who) {
        var concern = new Concern(conversation, who);
        if (silent || !concerned.add(new Concerning(type, concern))) return;
        later(() -> Stream.of(
                update(person(who.value()), new MyConversationFrame(type, requireNonNull(concerns.get(concern))))));
    }

    private Map<Concern, MyConversation> concerns() {
        var all = concerned.stream().map(Concerning::concern).distinct().toList();
        var answers = all.isEmpty() ? List.<MyConversation>of() : personal.of(all);
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, answers::get));
    }

    private void later(Supplier<Stream<LiveUpdate>> update) {
        if (!silent) updates.add(new Waiting(update, origin));
    }

    private LiveUpdate update(String topic, Object frame) {
        return new LiveUpdate(topic, json.writeValueAsString(frame));
    }

    private static String topic(String id) {
        return "conversations." + id;
    }

    private static String person(String id) {
        return "people." + id;
    }
}
