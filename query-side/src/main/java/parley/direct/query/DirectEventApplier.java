package parley.direct.query;

import java.time.Instant;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.query.ConversationDocuments;
import parley.conversation.query.ConversationUpdates;
import parley.conversation.query.ConversationView;
import parley.conversation.query.KindApplier;
import parley.conversation.query.MembershipView;
import parley.direct.DirectEvent;
import parley.direct.DirectEvent.*;
import parley.direct.query.DirectView.Participant;

/** Who is in a direct conversation, and who is asked into it. */
@Component
class DirectEventApplier implements KindApplier<DirectEvent> {

    @Override
    public Class<DirectEvent> events() {
        return DirectEvent.class;
    }

    @Override
    public ConversationId conversation(DirectEvent event) {
        return event.conversation();
    }

    @Override
    public boolean opens(DirectEvent event) {
        return event instanceof DirectConversationOpened;
    }

    /** Those about one person keep their order. */
    @Override
    public String part(DirectEvent event) {
        return switch (event) {
            case DirectConversationOpened _ -> "";
            case ContactRequested about -> about.who().value();
            case ContactAccepted about -> about.by().value();
            case ContactDeclined about -> about.by().value();
            case ParticipantAdded about -> about.who().value();
            case ParticipantLeft about -> about.by().value();
            case DirectConversationNamed _ -> "settings";
        };
    }

    @Override
    public void on(
            DirectEvent event,
            Instant at,
            ConversationView conversation,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        if (event instanceof DirectConversationOpened opened) conversation.open(DirectView.of(opened, at), at);
        var direct = conversation.kind(DirectView.class);
        var after = apply(event, at, direct, conversation.lastNumber);
        conversation.kind = after;
        conversation.members = after.participants().size();
        if (event instanceof ContactDeclined || event instanceof ParticipantLeft)
            documents.remove(MembershipView.COLLECTION, MembershipView.idOf(conversation.id, event.by()));
        DirectFrames.tell(event, conversation, updates);
    }

    private static DirectView apply(DirectEvent event, Instant at, DirectView direct, long lastNumber) {
        return switch (event) {
            case DirectConversationOpened _ -> direct;
            case ContactRequested request -> request.reached() ? direct.asking(request.who()) : direct;
            case ContactAccepted accepted -> direct.with(Participant.ofAll(accepted.by(), at, 0));
            case ContactDeclined declined -> direct.declined(declined.by());
            case ParticipantAdded added ->
                direct.with(
                        added.withHistory()
                                ? Participant.ofAll(added.who(), at, lastNumber)
                                : Participant.ofTheRest(added.who(), at, lastNumber));
            case ParticipantLeft left -> direct.without(left.by());
            case DirectConversationNamed named -> direct.named(named.name());
        };
    }
}
