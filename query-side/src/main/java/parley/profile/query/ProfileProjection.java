package parley.profile.query;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import parley.platform.projection.Announcements;
import parley.platform.projection.DocumentProjection;
import parley.profile.ProfileEvent;
import parley.profile.ProfileEvent.*;
import parley.shared.AccountId;

/** Answers "what does this person tell of themselves, and to whom?". */
@Component
@ProcessingGroup(ProfileProjection.GROUP)
class ProfileProjection {

    static final String GROUP = "profiles";

    private final DocumentProjection<ProfileView, Announcements<AccountId>> profiles;

    ProfileProjection(MongoOperations mongo, ProfileUpdates updates) {
        this.profiles = DocumentProjection.of(mongo, ProfileView.class, ProfileView::new, profile -> profile.id)
                .announcing(updates::tell);
    }

    @EventHandler
    void on(ProfileEvent event) {
        profiles.change(event.account().value(), part(event), (profile, changed) -> {
            profile.on(event);
            changed.add(event.account());
        });
    }

    private static String part(ProfileEvent event) {
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
