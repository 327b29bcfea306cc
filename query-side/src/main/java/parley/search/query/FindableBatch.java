package parley.search.query;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.platform.projection.Lists;
import parley.profile.ProfileEvent;
import parley.profile.ProfileEvent.*;
import parley.search.query.FindableBatch.Noted;

/** The events of one batch that change how people are found. */
final class FindableBatch extends Batch<Noted> {

    /** @param document of whoever is found */
    record Noted(String document, Object event, TrackingToken token, boolean live) implements DocumentEvent {

        @Override
        public String sequence() {
            return switch (event) {
                case DisplayNameChanged _ -> document + ":name";
                case AccountDeactivated _, AccountReactivated _ -> document + ":activity";
                case SearchVisibilitySet _ -> document + ":search";
                case MembershipEvent about -> document + ":" + about.conversation();
                default -> document;
            };
        }
    }

    private final Documents<FindableView> people;

    FindableBatch(MongoOperations mongo) {
        this.people = new Documents<>(mongo, FindableView.class, FindableView::new, person -> person.id);
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
    protected void announce() {}

    @Override
    protected void fold(Noted note) {
        var person = people.get(note.document());
        if (covers(person, note)) return;
        switch (note.event()) {
            case AccountEvent event -> on(event, person);
            case ProfileEvent event -> on(event, person);
            case MembershipEvent event -> on(event, person);
            default -> throw new IllegalArgumentException("not about people");
        }
        took(person, note);
    }

    private static void on(AccountEvent event, FindableView person) {
        switch (event) {
            case AccountRegistered registered -> {
                person.username = text(registered.username());
                person.name = text(registered.displayName());
            }
            case DisplayNameChanged changed -> person.name = text(changed.displayName());
            case AccountDeactivated _ -> person.deactivated = true;
            case AccountReactivated _ -> person.deactivated = false;
            case EmailChanged _, EmailVerified _, PasswordChanged _, RoleGranted _, RoleRevoked _ -> {}
        }
    }

    private static void on(ProfileEvent event, FindableView person) {
        switch (event) {
            case SearchVisibilitySet set -> person.hidden = set.hidden();
            case PictureSet _, PictureRemoved _, ProfileDescribed _, DetailRemoved _, StatusSet _ -> {}
            case ProfileFieldSet _, ProfileFieldRemoved _, ProfileFieldsArranged _ -> {}
            case StatusCleared _, ReadReceiptsSet _ -> {}
        }
    }

    private static void on(MembershipEvent event, FindableView person) {
        switch (event) {
            case ConversationJoined joined -> person.join(joined.conversation().value());
            case ConversationLeft left ->
                person.rooms = Lists.without(person.rooms, left.conversation().value());
            case MutedForMe _, UnmutedForMe _, ArchivedForMe _, UnarchivedForMe _ -> {}
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
