package parley.account.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.account.AccountId;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Lists;

/** The events of one batch that concern accounts. */
final class PersonBatch extends Batch {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(AccountEvent event, Instant at, TrackingToken token, boolean live) {}

    private final Onlookers onlookers;
    private final List<Noted> notes = new ArrayList<>();
    private final Documents<PersonView> people;
    private final Set<AccountId> changed = new LinkedHashSet<>();

    PersonBatch(MongoOperations mongo, Onlookers onlookers) {
        this.people = new Documents<>(mongo, PersonView.class, PersonView::new, person -> person.id);
        this.onlookers = onlookers;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        people.layOut(notes.stream().map(note -> note.event().account().value()));
        notes.forEach(this::fold);
        people.write();
    }

    @Override
    protected void announce() {
        changed.forEach(onlookers::tell);
    }

    private void fold(Noted note) {
        var person = people.get(note.event().account().value());
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
