package parley.conversation.query;

import static java.util.Objects.requireNonNull;

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
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.Message;
import parley.conversation.query.KindView.Reader;
import parley.conversation.query.PersonalConversations.Concern;
import parley.friend.query.Relations;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.live.query.LiveUpdatePublisher;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.Announcements;
import parley.platform.projection.BatchEffects;
import parley.platform.projection.EventContext;
import parley.shared.AccountId;

/** What the subscribers of conversations will be told once a batch is written; each frame holds all that is needed to show it. */
public class ConversationUpdates implements BatchEffects {

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

    /** What will be told once it is known what people are called. */
    private sealed interface Pending {}

    /** Equal to no other, also where two say the same: in between a third may say something else of the same message. */
    private static final class Updates implements Pending {

        private final Supplier<Stream<LiveUpdate>> all;

        Updates(Supplier<Stream<LiveUpdate>> all) {
            this.all = all;
        }
    }

    /** How a conversation concerns a person is spread over documents: it is read when they are written, and told once. */
    private record Concerning(String type, Concern concern) implements Pending {}

    /** That somebody may have been mentioned: whose username it is, and whether they want to hear of it, is asked later. */
    private record Mentioned(String username, String author, List<Reader> readers) {}

    /** How a conversation of few stands for one of them. */
    private static final String STANDS = "conversation";

    private final LiveUpdatePublisher publisher;
    private final PeopleDirectory directory;
    private final PersonalConversations personal;
    private final Relations relations;
    private final Announcements<Pending> announcements = new Announcements<>(this::publish);
    private final Set<String> people = new LinkedHashSet<>();
    private final Set<String> usernames = new LinkedHashSet<>();
    private Function<String, Author> authors = id -> new Author(new AccountId(id), "", "", null);
    private Map<String, String> accounts = Map.of();
    private Map<AccountId, Set<AccountId>> blocked = Map.of();
    private Map<Concern, MyConversation> concerns = Map.of();

    ConversationUpdates(
            LiveUpdatePublisher publisher,
            PeopleDirectory directory,
            PersonalConversations personal,
            Relations relations) {
        this.publisher = publisher;
        this.directory = directory;
        this.personal = personal;
        this.relations = relations;
    }

    @Override
    public void because(EventContext event) {
        announcements.because(event);
    }

    void message(ConversationView conversation, MessageView message) {
        spread("message", conversation, message);
        mentions(conversation, message);
        readers(conversation);
    }

    /** Whoever is mentioned is told wherever they are, but of those whom they blocked. */
    void mentions(ConversationView conversation, MessageView message) {
        var frame = new MentionFrame("mention", new ConversationId(conversation.id), message.number);
        var readers = conversation.kind().readers();
        for (var username : message.mentions) {
            var mentioned = new Mentioned(username, message.author, readers);
            later(() -> {
                usernames.add(username);
                return () -> Stream.ofNullable(accounts.get(username))
                        .filter(account -> isTold(account, mentioned, frame.number()))
                        .map(account -> publisher.encode(person(account), frame));
            });
        }
    }

    void changed(ConversationView conversation, MessageView message) {
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
        tell(topic(conversation), frame);
    }

    /** Tells a person wherever they are. */
    public void tell(AccountId who, Object frame) {
        tell(LiveTopic.person(who), frame);
    }

    /** Tells those who watch the topic. */
    public void tell(LiveTopic topic, Object frame) {
        later(() -> {
            var update = publisher.encode(topic, frame);
            return () -> Stream.of(update);
        });
    }

    /** Whoever watches the conversation is asked anew whether they may. */
    public void accessChanged(ConversationView conversation) {
        var update = LiveUpdate.accessChanged(topic(conversation));
        later(() -> () -> Stream.of(update));
    }

    /** The person, where they watch the conversation, is asked anew whether they may. */
    public void accessChanged(ConversationView conversation, AccountId who) {
        var update = LiveUpdate.accessChanged(topic(conversation), who);
        later(() -> () -> Stream.of(update));
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
        later(() -> {
            people.add(who.value());
            return () -> Stream.of(publisher.encode(
                    LiveTopic.conversation(conversation),
                    new MemberFrame("member", authors.apply(who.value()), joined)));
        });
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
    @Override
    public void announce() {
        concerns = concerns();
        authors =
                people.isEmpty() ? authors : directory.soon(List.copyOf(people)).andThen(Author::of);
        accounts = usernames.isEmpty() ? Map.of() : directory.accountsByUsername(List.copyOf(usernames));
        blocked = accounts.isEmpty()
                ? Map.of()
                : relations.blockedBy(
                        accounts.values().stream().map(AccountId::new).toList());
        announcements.announce();
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
            tell(topic(conversation), type, message, new ConversationAccess(conversation, 1));
            return;
        }
        for (var reader : readers) {
            if (!reader.reads(message.number)) continue;
            var access = new ConversationAccess(conversation, reader.from());
            tell(person(reader.account()), type, message, access);
        }
    }

    /** As it is now, but for what its people are called. */
    private void tell(LiveTopic topic, String type, MessageView message, ConversationAccess access) {
        later(() -> {
            var now = message.asAnswer(access, authors);
            message.people().forEach(people::add);
            return () -> Stream.of(publisher.encode(topic, new MessageFrame(type, MessageView.named(now, authors))));
        });
    }

    private static boolean reads(List<Reader> readers, String account, long number) {
        return readers.stream().anyMatch(reader -> reader.account().equals(account) && reader.reads(number));
    }

    private void concerning(String type, ConversationView conversation, AccountId who) {
        announcements.add(new Concerning(type, new Concern(conversation, who)));
    }

    private Map<Concern, MyConversation> concerns() {
        var all = announcements.things().stream()
                .flatMap(pending -> pending instanceof Concerning one ? Stream.of(one.concern()) : Stream.empty())
                .distinct()
                .toList();
        var answers = all.isEmpty() ? List.<MyConversation>of() : personal.of(all);
        return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, answers::get));
    }

    /** @param prepared what can only be said now, and how it will be told */
    private void later(Supplier<Supplier<Stream<LiveUpdate>>> prepared) {
        announcements.addLazily(() -> new Updates(prepared.get()));
    }

    private void publish(Pending pending, MetaData cause) {
        switch (pending) {
            case Updates updates -> updates.all.get().forEach(update -> publisher.publish(update, cause));
            case Concerning(var type, var concern) -> {
                var frame = new MyConversationFrame(type, requireNonNull(concerns.get(concern)));
                publisher.publish(LiveTopic.person(concern.who()), frame, cause);
            }
        }
    }

    private static LiveTopic topic(ConversationView conversation) {
        return LiveTopic.conversation(conversation.id);
    }

    private static LiveTopic person(String id) {
        return LiveTopic.person(new AccountId(id));
    }
}
