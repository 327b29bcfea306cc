package parley.conversation.query;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.conversation.MessageId;
import parley.conversation.SavedMessageQuery.*;
import parley.conversation.query.PersonalConversations.Concern;
import parley.shared.AccountId;
import parley.shared.Bound;

/** Answers what somebody has saved: a page of lines, and what they name as far as that person may read it now. */
@Component
class SavedMessageQueries {

    @Bound
    private static final int MOST_LINES = 50;

    private final MongoOperations mongo;
    private final ConversationVisibility visibility;
    private final PersonalConversations personal;
    private final Pages pages;

    SavedMessageQueries(
            MongoOperations mongo, ConversationVisibility visibility, PersonalConversations personal, Pages pages) {
        this.mongo = mongo;
        this.visibility = visibility;
        this.personal = personal;
        this.pages = pages;
    }

    @QueryHandler
    SavedMessages handle(MySavedMessages query) {
        var who = query.by().account();
        var lines = lines(who, query.before(), Math.clamp(query.limit(), 1, MOST_LINES));
        var readable = visibility.among(
                lines.stream().map(SavedMessageView::conversation).distinct().toList(), query.by());
        var messages = pages.byId(
                readable, lines.stream().map(SavedMessageView::message).toList());
        var concerns = readable.values().stream()
                .map(access -> new Concern(access.conversation(), who))
                .toList();
        return new SavedMessages(
                lines.stream()
                        .map(line -> line.asAnswer(messages.get(line.message())))
                        .toList(),
                concerns.isEmpty() ? List.of() : personal.of(concerns));
    }

    @QueryHandler
    SavedIds handle(SavedIn query) {
        var conversation = visibility.require(query.conversation(), query.by()).conversation();
        var marked = mine(query.by().account())
                .addCriteria(Criteria.where("conversation").is(conversation.id));
        return new SavedIds(mongo.find(marked, SavedMessageView.class).stream()
                .map(line -> new MessageId(line.message()))
                .toList());
    }

    private List<SavedMessageView> lines(AccountId who, String before, int limit) {
        var page = mine(who);
        if (!before.isEmpty()) page.addCriteria(Criteria.where("place").lt(before));
        return mongo.find(page.with(Sort.by(Sort.Direction.DESC, "place")).limit(limit), SavedMessageView.class);
    }

    private static Query mine(AccountId who) {
        return Query.query(Criteria.where("account").is(who.value()));
    }
}
