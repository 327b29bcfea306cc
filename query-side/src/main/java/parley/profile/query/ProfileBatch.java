package parley.profile.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.platform.projection.Batch;
import parley.platform.projection.DocumentEvent;
import parley.platform.projection.Documents;
import parley.profile.ProfileEvent;
import parley.profile.ProfileEvent.*;
import parley.profile.query.ProfileBatch.Noted;
import parley.shared.AccountId;

/** The events of one batch that concern profiles. */
final class ProfileBatch extends Batch<Noted> {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(ProfileEvent event, TrackingToken token, boolean live) implements DocumentEvent {

        @Override
        public String document() {
            return event.account().value();
        }

        @Override
        public String sequence() {
            return document() + ":" + part();
        }

        private String part() {
            return switch (event) {
                case ProfileDescribed told -> told.detail().name();
                case DetailRemoved removed -> removed.detail().name();
                case ProfileFieldSet _, ProfileFieldRemoved _, ProfileFieldsArranged _ -> "fields";
                case StatusSet _, StatusCleared _ -> "status";
                case PictureSet set -> set.picture().name();
                case PictureRemoved removed -> removed.picture().name();
                case SearchVisibilitySet _ -> "search";
                case ReadReceiptsSet _ -> "receipts";
            };
        }
    }

    private final ProfileUpdates updates;
    private final Documents<ProfileView> profiles;
    private final Set<AccountId> changed = new LinkedHashSet<>();

    ProfileBatch(MongoOperations mongo, ProfileUpdates updates) {
        this.profiles = new Documents<>(mongo, ProfileView.class, ProfileView::new, profile -> profile.id);
        this.updates = updates;
    }

    @Override
    protected void read(List<Noted> notes) {
        profiles.load(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        profiles.write();
    }

    @Override
    protected void announce() {
        changed.forEach(updates::tell);
    }

    @Override
    protected void fold(Noted note) {
        var account = note.event().account();
        var profile = profiles.get(account.value());
        if (covers(profile, note)) return;
        profile.on(note.event());
        took(profile, note);
        if (note.live()) changed.add(account);
    }
}
