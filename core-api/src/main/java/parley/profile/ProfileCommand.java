package parley.profile;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import parley.media.MediaId;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Text;

/** What can be asked of a profile. Whoever acts changes their own; only what is taken away names whose it is. */
public sealed interface ProfileCommand {

    @TargetAggregateIdentifier
    default ProfileId profile() {
        return ProfileId.of(by().account());
    }

    Actor by();

    /** An empty text takes the detail away. */
    record DescribeProfile(Actor by, Detail detail, String text, Visibility visibleTo) implements ProfileCommand {

        public DescribeProfile {
            Text.requireWhole(text);
        }
    }

    record SetField(Actor by, FieldId field, FieldKind kind, String label, String text, Visibility visibleTo)
            implements ProfileCommand {

        public SetField {
            Text.requireWhole(label);
            Text.requireWhole(text);
        }
    }

    record RemoveField(Actor by, FieldId field) implements ProfileCommand {}

    /** Fields that the order does not name follow those that it does. */
    record ArrangeFields(Actor by, List<FieldId> order) implements ProfileCommand {}

    /** @param until when it ends by itself; never when absent */
    record SetStatus(
            Actor by, String emoji, String text, @Nullable Instant until, Visibility visibleTo)
            implements ProfileCommand {

        public SetStatus {
            Text.requireWhole(emoji);
            Text.requireWhole(text);
        }
    }

    record ClearStatus(Actor by) implements ProfileCommand {}

    record SetPicture(Actor by, Picture picture, MediaId media, Visibility visibleTo) implements ProfileCommand {}

    /** The picture stays as it is; without one this has no effect. */
    record ShowPictureTo(Actor by, Picture picture, Visibility visibleTo) implements ProfileCommand {}

    record SetSearchVisibility(Actor by, boolean hidden) implements ProfileCommand {}

    record SetReadReceipts(Actor by, boolean shown) implements ProfileCommand {}

    /** @param reason why an administrator does it; the person need not say */
    record RemoveDetail(AccountId account, Actor by, Detail detail, String reason) implements ProfileCommand {

        public RemoveDetail {
            Text.requireWhole(reason);
        }

        @Override
        public ProfileId profile() {
            return ProfileId.of(account);
        }
    }

    /** @param reason why an administrator does it; the person need not say */
    record RemovePicture(AccountId account, Actor by, Picture picture, String reason) implements ProfileCommand {

        public RemovePicture {
            Text.requireWhole(reason);
        }

        @Override
        public ProfileId profile() {
            return ProfileId.of(account);
        }
    }
}
