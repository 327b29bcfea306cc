package parley.conversation.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationQuery.Mine;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.MessageQuery.Author;
import parley.conversation.query.MembershipView.ConversationList;
import parley.friend.query.Relations;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.ByKey;
import parley.platform.search.Words;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Bound;

/** Conversations as they concern one person. What is unread is computed from numbers, never counted. */
@Component
public class PersonalConversations {

    @Bound
    private static final int MOST_JOINED = 1_000;

    /** Of people whom somebody blocked; what others among them write counts as unread. */
    @Bound
    private static final int MOST_LEFT_OUT = 50;

    private final MongoOperations mongo;
    private final PeopleDirectory people;
    private final Relations relations;

    PersonalConversations(MongoOperations mongo, PeopleDirectory people, Relations relations) {
        this.mongo = mongo;
        this.people = people;
        this.relations = relations;
    }

    /** Where a person stands in each conversation that they joined, by the membership's id. */
    public Map<String, MembershipView> joined(AccountId who) {
        var theirs = Query.query(Criteria.where("account").is(who.value()))
                .addCriteria(Criteria.where("list").is(ConversationList.JOINED))
                .limit(MOST_JOINED);
        return mongo.find(theirs, MembershipView.class).stream()
                .collect(Collectors.toMap(MembershipView::id, Function.identity()));
    }

    /** That a conversation concerns somebody. */
    public record Concern(ConversationView conversation, AccountId who) {

        private String id() {
            return MembershipView.idOf(conversation.id, who);
        }

        /** What these people wrote there. */
        private Stream<String> writtenBy(Stream<AccountId> authors) {
            return authors.map(author -> MarkedNumbersView.writtenBy(conversation.id, author.value()));
        }
    }

    /** As it concerns this person. */
    public MyConversation of(ConversationView conversation, AccountId who) {
        return of(List.of(new Concern(conversation, who))).getFirst();
    }

    /** Of whatever conversations and people, in as many round trips as of one. */
    public List<MyConversation> of(List<Concern> concerns) {
        var ids = concerns.stream().map(Concern::id).toList();
        return of(concerns, ByKey.find(mongo, ids, MembershipView.class, MembershipView::id));
    }

    /** The same of several, whose memberships were read already. */
    public List<MyConversation> of(
            List<ConversationView> conversations, Map<String, MembershipView> memberships, AccountId who) {
        return of(
                conversations.stream()
                        .map(conversation -> new Concern(conversation, who))
                        .toList(),
                memberships);
    }

    private List<MyConversation> of(List<Concern> concerns, Map<String, MembershipView> memberships) {
        var ids = concerns.stream().map(Concern::id).toList();
        var reads = ByKey.find(mongo, ids, ReadView.class, ReadView::id);
        var askers = people.of(concerns.stream().map(concern -> concern.who().value()));
        Function<Concern, String> mentioning = concern -> MarkedNumbersView.mentioning(
                concern.conversation().id,
                Words.fold(askers.apply(concern.who().value()).username()));
        var blocked = relations.blockedBy(
                concerns.stream().map(Concern::who).distinct().toList());
        Function<Concern, Set<AccountId>> leftOut = concern -> blocked.getOrDefault(concern.who(), Set.of());
        Function<Concern, List<String>> written = concern -> concern.writtenBy(Stream.concat(
                        Stream.of(concern.who()),
                        leftOut.apply(concern).stream().limit(MOST_LEFT_OUT)))
                .toList();
        var marks = concerns.stream()
                .flatMap(concern ->
                        Stream.concat(Stream.of(mentioning.apply(concern)), written.apply(concern).stream()));
        var marked = ByKey.find(mongo, marks.toList(), MarkedNumbersView.class, MarkedNumbersView::id);
        var shown = people.of(concerns.stream()
                        .map(Concern::conversation)
                        .flatMap(conversation -> conversation.kind().people()))
                .andThen(Author::of);
        return concerns.stream()
                .map(concern -> {
                    var id = concern.id();
                    var read = reads.get(id);
                    var unread = Unread.in(
                            concern.conversation(),
                            readNumber(concern, memberships.get(id), read),
                            written.apply(concern).stream().flatMap(key -> Stream.ofNullable(marked.get(key))),
                            marked.get(mentioning.apply(concern)));
                    return concern(concern, memberships.get(id), read, unread, shown, leftOut.apply(concern));
                })
                .toList();
    }

    private static MyConversation concern(
            Concern concern,
            @Nullable MembershipView membership,
            @Nullable ReadView read,
            Unread unread,
            Function<String, Author> people,
            Set<AccountId> leftOut) {
        var conversation = concern.conversation();
        var from = firstNumber(concern);
        var mine = new Mine(
                membership != null,
                unread.readNumber(),
                read == null ? 0 : read.epoch(),
                unread.count(),
                unread.mentions().size(),
                unread.mentions(),
                unread.without(),
                conversation.kind().mutedUntil(concern.who()),
                from,
                membership != null && membership.mutedForMe(),
                membership != null && membership.isArchived(conversation));
        return new MyConversation(conversation.kind().asAnswer(conversation, from, people, leftOut), mine);
    }

    private static long firstNumber(Concern concern) {
        return ConversationVisibility.firstNumber(concern.conversation(), Actor.member(concern.who()));
    }

    private static long readNumber(Concern concern, @Nullable MembershipView membership, @Nullable ReadView read) {
        return Math.max(firstNumber(concern) - 1, readNumber(concern.conversation(), membership, read));
    }

    /** Until somebody marks as unread, what was said before they came is read; who never came has nothing unread. */
    private static long readNumber(
            ConversationView conversation, @Nullable MembershipView membership, @Nullable ReadView read) {
        if (read != null && read.epoch() > 0) return read.number();
        if (membership == null) return read == null ? conversation.lastNumber : read.number();
        return Math.max(membership.number(), read == null ? 0 : read.number());
    }
}
