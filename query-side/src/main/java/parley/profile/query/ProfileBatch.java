package parley.profile.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import parley.account.AccountId;
import parley.profile.ProfileEvent;
import parley.shared.query.Batch;

/** The events of one batch that concern profiles. */
final class ProfileBatch extends Batch {

    /** @param live whether anybody should be told: not when the event is replayed */
    record Noted(ProfileEvent event, TrackingToken token, boolean live) {}

    private final MongoOperations mongo;
    private final ProfileFrames frames;
    private final List<Noted> notes = new ArrayList<>();
    private final Map<String, ProfileView> profiles = new LinkedHashMap<>();
    private final Set<AccountId> changed = new LinkedHashSet<>();

    ProfileBatch(MongoOperations mongo, ProfileFrames frames) {
        this.mongo = mongo;
        this.frames = frames;
    }

    void note(Noted noted) {
        notes.add(noted);
    }

    @Override
    protected void write() {
        var ids = notes.stream()
                .map(note -> note.event().account().value())
                .distinct()
                .toList();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), ProfileView.class)
                .forEach(profile -> profiles.put(profile.id, profile));
        notes.forEach(this::fold);
        var bulk = mongo.bulkOps(BulkMode.ORDERED, ProfileView.COLLECTION);
        profiles.values()
                .forEach(profile -> bulk.replaceOne(
                        Query.query(Criteria.where("_id").is(profile.id)),
                        profile,
                        FindAndReplaceOptions.options().upsert()));
        bulk.execute();
    }

    @Override
    protected void announce() {
        changed.forEach(frames::tell);
    }

    private void fold(Noted note) {
        var account = note.event().account();
        var profile = profiles.computeIfAbsent(account.value(), ProfileView::new);
        if (profile.covers(note.token())) return;
        profile.on(note.event());
        profile.saw(note.token());
        if (note.live()) changed.add(account);
    }
}
