package parley.profile.query;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.media.MediaId;
import parley.platform.projection.Lists;
import parley.platform.projection.TrackedDocument;
import parley.profile.Detail;
import parley.profile.FieldId;
import parley.profile.FieldKind;
import parley.profile.Picture;
import parley.profile.ProfileEvent;
import parley.profile.ProfileEvent.*;
import parley.profile.ProfileQuery.*;
import parley.profile.Visibility;
import parley.shared.AccountId;

/** A profile as it is now, with who sees each part; what was erased is not in it. */
@Document(ProfileView.COLLECTION)
class ProfileView extends TrackedDocument {

    static final String COLLECTION = "profile";

    record DetailView(String text, Visibility visibleTo) {}

    record FieldView(String id, FieldKind kind, String label, String text, Visibility visibleTo) {}

    record StatusView(String emoji, String text, @Nullable Instant until, Visibility visibleTo) {

        boolean isOver(Instant now) {
            return until != null && !until.isAfter(now);
        }
    }

    record PictureView(String media, Visibility visibleTo) {}

    @Id
    final String id;

    /** By {@link parley.profile.Detail}. */
    Map<String, DetailView> details = new LinkedHashMap<>();

    List<FieldView> fields = List.of();

    @Nullable
    StatusView status;

    /** By {@link Picture}. */
    Map<String, PictureView> pictures = new LinkedHashMap<>();

    boolean hiddenFromSearch;
    boolean readReceipts = true;

    ProfileView(String id) {
        this.id = id;
    }

    void on(ProfileEvent event) {
        switch (event) {
            case ProfileDescribed told -> describe(told);
            case DetailRemoved removed -> details.remove(removed.detail().name());
            case ProfileFieldSet set -> set(set);
            case ProfileFieldRemoved removed -> fields = without(removed.field());
            case ProfileFieldsArranged arranged -> arrange(arranged.order());
            case StatusSet set -> set(set);
            case StatusCleared _ -> status = null;
            case PictureSet set ->
                pictures.put(set.picture().name(), new PictureView(set.media().value(), set.visibleTo()));
            case PictureRemoved removed -> pictures.remove(removed.picture().name());
            case SearchVisibilitySet set -> hiddenFromSearch = set.hidden();
            case ReadReceiptsSet set -> readReceipts = set.shown();
        }
    }

    @Nullable
    PictureView picture(Picture which) {
        return pictures.get(which.name());
    }

    OwnProfile asOwn(Instant now) {
        return new OwnProfile(
                new AccountId(id),
                details.entrySet().stream()
                        .map(detail -> ownDetail(detail.getKey(), detail.getValue()))
                        .toList(),
                fields.stream().map(ProfileView::ownField).toList(),
                status == null || status.isOver(now)
                        ? null
                        : new OwnStatus(status.emoji(), status.text(), status.until(), status.visibleTo()),
                pictures.entrySet().stream()
                        .map(picture -> ownPicture(picture.getKey(), picture.getValue()))
                        .toList(),
                hiddenFromSearch,
                readReceipts);
    }

    private static OwnDetail ownDetail(String which, DetailView detail) {
        return new OwnDetail(Detail.valueOf(which), detail.text(), detail.visibleTo());
    }

    private static OwnField ownField(FieldView field) {
        return new OwnField(new FieldId(field.id()), field.kind(), field.label(), field.text(), field.visibleTo());
    }

    private static OwnPicture ownPicture(String which, PictureView picture) {
        return new OwnPicture(Picture.valueOf(which), new MediaId(picture.media()), picture.visibleTo());
    }

    private void describe(ProfileDescribed told) {
        var text = told.text();
        if (text == null) details.remove(told.detail().name());
        else details.put(told.detail().name(), new DetailView(text, told.visibleTo()));
    }

    private void set(StatusSet set) {
        var emoji = set.emoji();
        var text = set.text();
        status = emoji == null || text == null ? null : new StatusView(emoji, text, set.until(), set.visibleTo());
    }

    private void set(ProfileFieldSet set) {
        var label = set.label();
        var text = set.text();
        if (label == null || text == null) fields = without(set.field());
        else put(new FieldView(set.field().value(), set.kind(), label, text, set.visibleTo()));
    }

    /** In its place where there is one, at the end otherwise. */
    private void put(FieldView field) {
        var known = fields.stream().anyMatch(other -> other.id().equals(field.id()));
        fields = known
                ? fields.stream()
                        .map(other -> other.id().equals(field.id()) ? field : other)
                        .toList()
                : Lists.with(fields, field);
    }

    private List<FieldView> without(FieldId field) {
        return fields.stream()
                .filter(other -> !other.id().equals(field.value()))
                .toList();
    }

    private void arrange(List<FieldId> order) {
        fields = order.stream()
                .flatMap(id -> fields.stream().filter(field -> field.id().equals(id.value())))
                .toList();
    }
}
