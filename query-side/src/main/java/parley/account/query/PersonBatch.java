package parley.account.query;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.account.query.PersonBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.platform.projection.Lists;
import parley.shared.AccountId;

/** The events of one batch that concern accounts. */
final class PersonBatch extends Batch<Noted> {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(AccountEvent event, Instant at, TrackingToken token, boolean live) implements DocumentEvent {

        @Override
        public String document() {
            return event.account().value();
        }

        @Override
        public String sequence() {
            return switch (event) {
                case AccountRegistered _ -> document();
                case DisplayNameChanged _ -> document() + ":name";
                case AccountDeactivated _, AccountReactivated _ -> document() + ":activity";
                case RoleGranted granted -> document() + ":" + granted.role();
                case RoleRevoked revoked -> document() + ":" + revoked.role();
                case EmailChanged _, EmailVerified _, PasswordChanged _ -> document() + ":credentials";
            };
        }
    }

    private final Onlookers onlookers;
    private final Documents<PersonView> people;
    private final Set<AccountId> changed = new LinkedHashSet<>();

    PersonBatch(MongoOperations mongo, Onlookers onlookers) {
        this.people = new Documents<>(mongo, PersonView.class, PersonView::new, person -> person.id);
        this.onlookers = onlookers;
    }

    @Override
    protected void read(List<Noted> notes) {
        people.load(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        people.write();
    }

    @Override
    protected void announce() {
        changed.forEach(onlookers::tell);
    }

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (covers(person, note)) return;
        switch (note.event()) {
            case AccountRegistered event -> person.registered(event.username(), event.displayName(), note.at());
            case DisplayNameChanged event -> person.name(event.displayName());
            case AccountDeactivated _ -> person.deactivated = true;
            case AccountReactivated _ -> person.deactivated = false;
            case RoleGranted event -> person.roles = Lists.with(person.roles, event.role());
            case RoleRevoked event -> person.roles = Lists.without(person.roles, event.role());
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> {}
        }
        took(person, note);
        if (note.live() && isSeen(note.event())) changed.add(note.event().account());
    }

    private static boolean isSeen(AccountEvent event) {
        return switch (event) {
            case DisplayNameChanged _, AccountDeactivated _, AccountReactivated _, RoleGranted _, RoleRevoked _ -> true;
            case AccountRegistered _, EmailChanged _, EmailVerified _, PasswordChanged _ -> false;
        };
    }
}
