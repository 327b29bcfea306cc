package parley.people.query;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.people.FaceEvent;
import parley.people.HidingEvent;
import parley.people.query.PersonBatch.Noted;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.platform.projection.Lists;

/** The events of one batch that concern what people are called and look like. */
final class PersonBatch extends Batch<Noted> {

    /**
     * @param document of the person
     * @param live whether anybody should be told: not when the event is replayed
     */
    record Noted(String document, Object event, Instant at, TrackingToken token, boolean live)
            implements DocumentEvent {

        @Override
        public String sequence() {
            return switch (event) {
                case AccountEvent about -> sequence(about);
                case FaceEvent _ -> document + ":face";
                case HidingEvent _ -> document + ":hiding";
                default -> document;
            };
        }

        private String sequence(AccountEvent about) {
            return switch (about) {
                case AccountRegistered _ -> document;
                case DisplayNameChanged _ -> document + ":name";
                case AccountDeactivated _, AccountReactivated _ -> document + ":activity";
                case RoleGranted granted -> document + ":" + granted.role();
                case RoleRevoked revoked -> document + ":" + revoked.role();
                case EmailChanged _, EmailVerified _, PasswordChanged _ -> document + ":credentials";
            };
        }
    }

    private final PeopleDirectory directory;
    private final PeopleUpdates updates;
    private final Documents<PersonView> people;
    private final Set<PersonView> changed = new LinkedHashSet<>();

    PersonBatch(MongoOperations mongo, PeopleDirectory directory, PeopleUpdates updates) {
        this.people = new Documents<>(mongo, PersonView.class, PersonView::new, person -> person.id);
        this.directory = directory;
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> notes) {
        people.load(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        people.write();
        directory.changed(people.ids());
    }

    @Override
    protected void announce() {
        changed.forEach(updates::tell);
    }

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (covers(person, note)) return;
        var isSeen = switch (note.event()) {
            case AccountEvent event -> on(event, person, note.at());
            case FaceEvent event -> on(event, person);
            case HidingEvent event -> on(event, person);
            default -> throw new IllegalArgumentException("not about people");
        };
        took(person, note);
        if (note.live() && isSeen) changed.add(person);
    }

    /** Whether others see the person otherwise than before. */
    private static boolean on(AccountEvent event, PersonView person, Instant at) {
        switch (event) {
            case AccountRegistered registered -> person.registered(registered.username(), registered.displayName(), at);
            case DisplayNameChanged changed -> person.name(changed.displayName());
            case AccountDeactivated _ -> person.deactivated = true;
            case AccountReactivated _ -> person.deactivated = false;
            case RoleGranted granted -> person.roles = Lists.with(person.roles, granted.role());
            case RoleRevoked revoked -> person.roles = Lists.without(person.roles, revoked.role());
            case EmailChanged _, EmailVerified _, PasswordChanged _ -> {}
        }
        return switch (event) {
            case DisplayNameChanged _, AccountDeactivated _, AccountReactivated _, RoleGranted _, RoleRevoked _ -> true;
            case AccountRegistered _, EmailChanged _, EmailVerified _, PasswordChanged _ -> false;
        };
    }

    /** A picture that not everybody sees, in the place of none, is nothing that everybody is told. */
    private static boolean on(FaceEvent event, PersonView person) {
        if (!event.concernsFace()) return false;
        var before = person.avatar;
        var face = event.face();
        person.avatar = face == null ? null : face.value();
        return !Objects.equals(before, person.avatar);
    }

    private static boolean on(HidingEvent event, PersonView person) {
        person.hidden = event.hidden();
        return false;
    }
}
