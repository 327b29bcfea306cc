package parley.direct.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.conversation.query.ConversationAccess;
import parley.conversation.query.ConversationView;
import parley.conversation.query.MembershipView;
import parley.conversation.query.MembershipView.ConversationList;
import parley.conversation.query.Pages;
import parley.conversation.query.PersonalConversations;
import parley.direct.DirectQuery.*;
import parley.platform.projection.ByKey;
import parley.shared.Actor;
import parley.shared.Bound;

/** A person's conversations by last activity, and what strangers ask: a page of memberships, and what they name. */
@Component
class Inbox {

    @Bound
    private static final int MOST = 100;

    @Bound
    private static final int MOST_REQUESTS = 50;

    private final MongoOperations mongo;
    private final PersonalConversations personal;
    private final Pages pages;

    Inbox(MongoOperations mongo, PersonalConversations personal, Pages pages) {
        this.mongo = mongo;
        this.personal = personal;
        this.pages = pages;
    }

    @QueryHandler
    DirectPage handle(DirectConversations query) {
        var limit = Math.clamp(query.limit(), 1, MOST);
        var found =
                memberships(query.by(), ConversationList.valueOf(query.list().name()), query.after(), limit + 1);
        var page = found.stream().limit(limit).toList();
        var byId = page.stream().collect(Collectors.toMap(MembershipView::id, Function.identity()));
        var conversations = conversations(page);
        var inOrder = page.stream()
                .flatMap(one -> Stream.ofNullable(conversations.get(one.conversation())))
                .toList();
        return new DirectPage(
                personal.of(inOrder, byId, query.by().account()),
                found.size() > limit ? page.getLast().place() : null);
    }

    /** Their membership shows that they were asked: of the conversation they see nothing but the first message. */
    @QueryHandler
    MyRequests handle(ContactRequests query) {
        var asked = memberships(query.by(), ConversationList.REQUESTS, "", MOST_REQUESTS);
        var asking = conversations(asked).values().stream()
                .map(conversation -> new ConversationAccess(conversation, 1))
                .toList();
        return new MyRequests(pages.firsts(asking).values().stream()
                .sorted(Comparator.comparing(parley.conversation.MessageQuery.Message::at)
                        .reversed())
                .map(message -> new ContactRequest(message.conversation(), message.author(), message))
                .toList());
    }

    private List<MembershipView> memberships(Actor by, ConversationList list, String after, int limit) {
        var mine = Query.query(Criteria.where("account").is(by.account().value()))
                .addCriteria(Criteria.where("list").is(list));
        if (!after.isEmpty()) mine.addCriteria(Criteria.where("place").lt(after));
        return mongo.find(mine.with(Sort.by(Sort.Direction.DESC, "place")).limit(limit), MembershipView.class);
    }

    private Map<String, ConversationView> conversations(List<MembershipView> memberships) {
        var ids = memberships.stream().map(MembershipView::conversation).toList();
        return ByKey.find(mongo, ids, ConversationView.class, conversation -> conversation.id);
    }
}
