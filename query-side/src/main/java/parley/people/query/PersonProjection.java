package parley.people.query;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.people.FaceEvent;
import parley.people.HidingEvent;
import parley.platform.projection.Announcements;
import parley.platform.projection.DocumentProjection;

/** Answers "who is this, what do they look like, and who is called so?". */
@Component
@ProcessingGroup(PersonProjection.GROUP)
class PersonProjection {

    static final String GROUP = "people";

    private final DocumentProjection<PersonView, Announcements<PersonView>> people;

    PersonProjection(MongoOperations mongo, PeopleDirectory directory, PeopleUpdates updates) {
        this.people = DocumentProjection.of(mongo, PersonView.class, PersonView::new, person -> person.id)
                .whenWritten(directory::changed)
                .announcing(updates::tell);
    }

    @EventHandler
    void on(AccountEvent event, @Timestamp Instant at) {
        people.change(event.account().value(), part(event), (person, changed) -> {
            if (person.on(event, at)) changed.add(person);
        });
    }

    @EventHandler
    void on(FaceEvent event) {
        people.change(event.account().value(), "face", (person, changed) -> {
            if (person.on(event)) changed.add(person);
        });
    }

    @EventHandler
    void on(HidingEvent event) {
        people.change(event.account().value(), "hiding", person -> person.hidden = event.hidden());
    }

    private static String part(AccountEvent event) {
        return switch (event) {
            case AccountRegistered _ -> "";
            case DisplayNameChanged _ -> "name";
            case AccountDeactivated _, AccountReactivated _ -> "activity";
            case RoleGranted granted -> granted.role().name();
            case RoleRevoked revoked -> revoked.role().name();
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> "credentials";
        };
    }
}
