package parley.conversation.query;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationQuery.*;
import parley.people.query.PeopleDirectory;
import parley.platform.search.Words;
import parley.shared.Bound;

/** Answers what can be asked about a conversation of any kind. */
@Component
class ConversationQueries {

    @Bound
    private static final int MOST_MEMBERS = 200;

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final PersonalConversations personal;
    private final PeopleDirectory people;

    ConversationQueries(
            MongoOperations mongo,
            ConversationVisibility visibility,
            PersonalConversations personal,
            PeopleDirectory people) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.personal = personal;
        this.people = people;
    }

    @QueryHandler
    MyConversation handle(ConversationById query) {
        var conversation = visibility.require(query.conversation(), query.by()).conversation();
        return personal.of(conversation, query.by().account());
    }

    @QueryHandler
    Members handle(MembersOf query) {
        var conversation = visibility.require(query.conversation(), query.by()).conversation();
        var limit = Math.clamp(query.limit(), 1, MOST_MEMBERS);
        var name = Words.range(Criteria.where("sortKey"), query.text(), query.after());
        var page = new Query(Criteria.where("conversation").is(conversation.id))
                .addCriteria(name)
                .with(Sort.by("sortKey"))
                .limit(limit + 1);
        var found = mongo.find(page, RosterView.class);
        var known = people.of(found.stream().map(RosterView::account));
        var members = found.stream()
                .limit(limit)
                .map(line -> line.asAnswer(known.apply(line.account())))
                .toList();
        return new Members(members, found.size() > limit);
    }
}
