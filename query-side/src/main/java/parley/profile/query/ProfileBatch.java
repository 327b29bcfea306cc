package parley.profile.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;
import parley.account.AccountId;
import parley.profile.ProfileEvent;
import parley.shared.query.Batch;
import parley.shared.query.Documents;

/** The events of one batch that concern profiles. */
final class ProfileBatch extends Batch {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(ProfileEvent event, TrackingToken token, boolean live) {}

    private final ProfileFrames frames;
    private final List<Noted> notes = new ArrayList<>();
    private final Documents<ProfileView> profiles;
    private final Set<AccountId> changed = new LinkedHashSet<>();

    ProfileBatch(MongoOperations mongo, ProfileFrames frames) {
        this.profiles = new Documents<>(mongo, ProfileView.class, ProfileView::new, profile -> profile.id);
        this.frames = frames;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        profiles.layOut(notes.stream().map(note -> note.event().account().value()));
        notes.forEach(this::fold);
        profiles.write();
    }

    @Override
    protected void announce() {
        changed.forEach(frames::tell);
    }

    private void fold(Noted note) {
        var account = note.event().account();
        var profile = profiles.get(account.value());
        if (profile.covers(note.token())) return;
        profile.on(note.event());
        profile.saw(note.token());
        if (note.live()) changed.add(account);
    }
}
