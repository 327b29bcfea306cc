package parley.profile.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.media.MediaId;
import parley.profile.Detail;
import parley.profile.FieldId;
import parley.profile.Picture;
import parley.profile.ProfileQuery.Field;
import parley.profile.ProfileQuery.Status;
import parley.profile.query.ProfileVisibility.ViewerRelation;

/** A profile as somebody sees it, at a time: every part of an answer comes from here. */
record VisibleProfile(ProfileView profile, ViewerRelation viewer, Instant now) {

    /** Empty when it is hidden or there is none. */
    String detail(Detail which) {
        var detail = profile.details.get(which.name());
        return detail == null || !viewer.see(detail.visibleTo()) ? "" : detail.text();
    }

    List<Field> fields() {
        return profile.fields.stream()
                .filter(field -> viewer.see(field.visibleTo()))
                .map(field -> new Field(new FieldId(field.id()), field.kind(), field.label(), field.text()))
                .toList();
    }

    /** What has ended is never shown, whether or not anybody took it back. */
    @Nullable
    Status status() {
        var status = profile.status;
        return status == null || !viewer.see(status.visibleTo()) || status.isOver(now)
                ? null
                : new Status(status.emoji(), status.text(), status.until());
    }

    @Nullable
    MediaId picture(Picture which) {
        var picture = profile.picture(which);
        return picture == null || !viewer.see(picture.visibleTo()) ? null : new MediaId(picture.media());
    }
}
