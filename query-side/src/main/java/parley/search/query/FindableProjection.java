package parley.search.query;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.conversation.MembershipEvent;
import parley.platform.projection.BatchEffects;
import parley.platform.projection.DocumentProjection;
import parley.profile.ProfileEvent.SearchVisibilitySet;

/** Answers "who has this in their name, and who is often where I am?". */
@Component
@ProcessingGroup(FindableProjection.GROUP)
class FindableProjection {

    static final String GROUP = "findable";

    private final DocumentProjection<FindableView, BatchEffects> people;

    FindableProjection(MongoOperations mongo) {
        this.people = DocumentProjection.of(mongo, FindableView.class, FindableView::new, person -> person.id);
    }

    @EventHandler
    void on(AccountEvent event) {
        people.change(event.account().value(), part(event), person -> person.on(event));
    }

    @EventHandler
    void on(MembershipEvent event) {
        people.change(event.account().value(), event.conversation().value(), person -> person.on(event));
    }

    @EventHandler
    void on(SearchVisibilitySet event) {
        people.change(event.account().value(), "search", person -> person.hidden = event.hidden());
    }

    private static String part(AccountEvent event) {
        return switch (event) {
            case DisplayNameChanged _ -> "name";
            case AccountDeactivated _, AccountReactivated _ -> "activity";
            case AccountRegistered _, RoleGranted _, RoleRevoked _ -> "";
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> "";
        };
    }
}
