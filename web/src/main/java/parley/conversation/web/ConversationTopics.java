package parley.conversation.web;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.ConversationById;
import parley.conversation.ConversationQuery.MyConversation;
import parley.conversation.ConversationQuery.PresenceIn;
import parley.conversation.ConversationQuery.PresenceShown;
import parley.conversation.SignalTyping;
import parley.live.LiveTopic;
import parley.platform.http.QueryClient;
import parley.platform.http.TopicAuthorizer;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.CommandRejected.Refusal;

/** Lets those listen to a conversation who may read it: the same question, the same answer. */
@Component
class ConversationTopics implements TopicAuthorizer {

    private final QueryClient queries;
    private final CommandGateway commands;

    ConversationTopics(QueryClient queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @Override
    public String kind() {
        return LiveTopic.CONVERSATIONS;
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        try {
            queries.ask(new ConversationById(new ConversationId(id), actor), MyConversation.class);
            return true;
        } catch (CommandRejected refused) {
            return false;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /** The same rule as for messages, asked of who decides about them. */
    @Override
    public boolean mayWrite(Actor actor, String id) {
        try {
            commands.sendAndWait(new SignalTyping(new ConversationId(id), actor));
            return true;
        } catch (CommandExecutionException refused) {
            if (Refusal.in(refused).isEmpty()) throw refused;
            return false;
        }
    }

    @Override
    public boolean hasPresence() {
        return true;
    }

    @Override
    public boolean isSeen(Actor actor, String id) {
        var conversation = new ConversationId(id);
        return !conversation.isDerived()
                || queries.ask(new PresenceIn(conversation, actor), PresenceShown.class)
                        .shown();
    }
}
