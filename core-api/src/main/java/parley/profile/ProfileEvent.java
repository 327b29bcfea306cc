package parley.profile;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import parley.encryption.Personal;
import parley.media.MediaId;
import parley.people.FaceEvent;
import parley.people.HidingEvent;
import parley.shared.AccountId;

/** What a person told of themselves, and what became of it. */
public sealed interface ProfileEvent {

    AccountId account();

    @Revision("1")
    record ProfileDescribed(
            AccountId account,
            Detail detail,
            @Personal(of = "account") @Nullable String text,
            Visibility visibleTo) implements ProfileEvent {}

    /** @param reason what an administrator gave as one; empty when the person did it */
    @Revision("1")
    record DetailRemoved(
            AccountId account,
            AccountId by,
            Detail detail,
            @Personal(of = "by") @Nullable String reason) implements ProfileEvent {}

    @Revision("1")
    record ProfileFieldSet(
            AccountId account,
            FieldId field,
            FieldKind kind,
            @Personal(of = "account") @Nullable String label,
            @Personal(of = "account") @Nullable String text,
            Visibility visibleTo)
            implements ProfileEvent {}

    @Revision("1")
    record ProfileFieldRemoved(AccountId account, FieldId field) implements ProfileEvent {}

    /** @param order all fields and links there are */
    @Revision("1")
    record ProfileFieldsArranged(AccountId account, List<FieldId> order) implements ProfileEvent {}

    /** @param until when it ends by itself; never when absent */
    @Revision("1")
    record StatusSet(
            AccountId account,
            @Personal(of = "account") @Nullable String emoji,
            @Personal(of = "account") @Nullable String text,
            @Nullable Instant until,
            Visibility visibleTo)
            implements ProfileEvent {}

    @Revision("1")
    record StatusCleared(AccountId account) implements ProfileEvent {}

    @Revision("1")
    record PictureSet(AccountId account, Picture picture, MediaId media, Visibility visibleTo)
            implements ProfileEvent, FaceEvent {

        @Override
        public boolean concernsFace() {
            return picture == Picture.AVATAR;
        }

        @Override
        public @Nullable MediaId face() {
            return visibleTo == Visibility.EVERYONE ? media : null;
        }
    }

    /** @param reason what an administrator gave as one; empty when the person did it */
    @Revision("1")
    record PictureRemoved(
            AccountId account,
            AccountId by,
            Picture picture,
            @Personal(of = "by") @Nullable String reason) implements ProfileEvent, FaceEvent {

        @Override
        public boolean concernsFace() {
            return picture == Picture.AVATAR;
        }

        @Override
        public @Nullable MediaId face() {
            return null;
        }
    }

    @Revision("1")
    record SearchVisibilitySet(AccountId account, boolean hidden) implements ProfileEvent, HidingEvent {}

    @Revision("1")
    record ReadReceiptsSet(AccountId account, boolean shown) implements ProfileEvent {}
}
