package parley.profile.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountId;
import parley.profile.ProfileEvent;
import parley.profile.query.ProfileBatch.Noted;
import parley.shared.query.Batch;
import parley.shared.query.Documents;
import parley.shared.query.Note;

/** The events of one batch that concern profiles. */
final class ProfileBatch extends Batch<Noted> {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(ProfileEvent event, TrackingToken token, boolean live) implements Note {

        @Override
        public String document() {
            return event.account().value();
        }
    }

    private final ProfileFrames frames;
    private final Documents<ProfileView> profiles;
    private final Set<AccountId> changed = new LinkedHashSet<>();

    ProfileBatch(MongoOperations mongo, ProfileFrames frames) {
        this.profiles = new Documents<>(mongo, ProfileView.class, ProfileView::new, profile -> profile.id);
        this.frames = frames;
    }

    @Override
    protected void read(List<Noted> notes) {
        profiles.layOut(notes.stream().map(Noted::document));
    }

    @Override
    protected void write() {
        profiles.write();
    }

    @Override
    protected void announce() {
        changed.forEach(frames::tell);
    }

    @Override
    protected void fold(Noted note) {
        var account = note.event().account();
        var profile = profiles.get(account.value());
        if (profile.covers(note.token())) return;
        profile.on(note.event());
        profile.saw(note.token());
        if (note.live()) changed.add(account);
    }
}
