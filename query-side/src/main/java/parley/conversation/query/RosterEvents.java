package parley.conversation.query;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.conversation.ConversationId;
import parley.platform.projection.DocumentProjection;
import parley.shared.AccountId;

/** Takes what happened to the lists of members, from each kind whose people are listed. */
@Component
public class RosterEvents {

    /** The name of the projection, whose handlers are spread over the kinds. */
    public static final String GROUP = "rosters";

    private final DocumentProjection<MemberOrderView, RosterLines> people;

    RosterEvents(MongoOperations mongo, ObjectProvider<ConversationUpdates> updates) {
        this.people = DocumentProjection.of(mongo, MemberOrderView.class, MemberOrderView::new, person -> person.id)
                .with(() -> new RosterLines(mongo, updates.getObject()));
    }

    /** Somebody has come into a conversation. */
    public void came(AccountId who, ConversationId conversation) {
        people.change(who.value(), conversation.value(), (person, lines) -> lines.join(person, conversation.value()));
    }

    /** Somebody has left a conversation. */
    public void left(AccountId who, ConversationId conversation) {
        people.change(who.value(), conversation.value(), (person, lines) -> lines.leave(person, conversation.value()));
    }

    void on(AccountEvent event) {
        var part = event instanceof DisplayNameChanged ? "name" : "";
        people.change(event.account().value(), part, (person, lines) -> {
            switch (event) {
                case AccountRegistered registered -> person.name(registered.displayName());
                case DisplayNameChanged changed -> {
                    person.name(changed.displayName());
                    lines.rename(person);
                }
                case EmailChanged _, EmailVerified _, PasswordChanged _, RoleGranted _, RoleRevoked _ -> {}
                case AccountDeactivated _, AccountReactivated _ -> {}
            }
        });
    }
}
