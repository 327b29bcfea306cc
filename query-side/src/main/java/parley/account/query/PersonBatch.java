package parley.account.query;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.account.AccountId;
import parley.account.query.PersonBatch.Noted;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Lists;
import parley.shared.query.Note;

/** The events of one batch that concern accounts. */
final class PersonBatch extends Batch<Noted> {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(AccountEvent event, Instant at, TrackingToken token, boolean live) implements Note {

        @Override
        public String document() {
            return event.account().value();
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
        people.layOut(notes.stream().map(Noted::document));
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
        if (person.covers(note.token())) return;
        switch (note.event()) {
            case AccountRegistered event -> person.registered(event.username(), event.displayName(), note.at());
            case DisplayNameChanged event -> person.name(event.displayName());
            case AccountDeactivated _ -> person.deactivated = true;
            case AccountReactivated _ -> person.deactivated = false;
            case RoleGranted event -> person.roles = Lists.with(person.roles, event.role());
            case RoleRevoked event -> person.roles = Lists.without(person.roles, event.role());
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> {}
        }
        person.saw(note.token());
        if (note.live() && isSeen(note.event())) changed.add(note.event().account());
    }

    private static boolean isSeen(AccountEvent event) {
        return switch (event) {
            case DisplayNameChanged _, AccountDeactivated _, AccountReactivated _, RoleGranted _, RoleRevoked _ -> true;
            case AccountRegistered _, EmailChanged _, EmailVerified _, PasswordChanged _ -> false;
        };
    }
}
