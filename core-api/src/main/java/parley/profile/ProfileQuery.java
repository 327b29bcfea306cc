package parley.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.account.AccountQuery.Person;
import parley.friend.Relation;
import parley.media.MediaId;
import parley.shared.AccountId;
import parley.shared.Actor;

/**
 * What can be asked about profiles. Whoever has blocked the asker or is blocked by them, is deactivated or erased, shows
 * what somebody shows who never told anything.
 */
public sealed interface ProfileQuery {

    Actor by();

    record ProfileOf(AccountId account, Actor by) implements ProfileQuery {}

    record MyProfile(Actor by) implements ProfileQuery {}

    /** Whether this is the person's picture now, and shown to the asker: answers {@link Shown}. */
    record PictureOf(AccountId account, Picture picture, MediaId media, Actor by) implements ProfileQuery {}

    /** Whether the asker may be told when the profile changes: answers {@link Shown}. */
    record ChangesOf(AccountId account, Actor by) implements ProfileQuery {}

    /**
     * A person as the asker may see them; what is hidden is absent.
     *
     * @param person with the picture that the asker may see
     * @param next the one thing to offer first
     * @param commonFriends the first few by name
     */
    record Profile(
            Person person,
            Relation relation,
            Relation.NextStep next,
            String bioHtml,
            String pronouns,
            String location,
            String timeZone,
            List<Field> fields,
            @Nullable Status status,
            @Nullable MediaId cover,
            List<Person> commonFriends,
            int commonFriendCount) {}

    record Field(FieldId id, FieldKind kind, String label, String text) {}

    /** @param until when it ends by itself; never when absent */
    record Status(String emoji, String text, @Nullable Instant until) {}

    /** One's own profile, as it is edited: all of it, and who sees each part. */
    record OwnProfile(
            AccountId account,
            List<OwnDetail> details,
            List<OwnField> fields,
            @Nullable OwnStatus status,
            List<OwnPicture> pictures,
            boolean hiddenFromSearch,
            boolean readReceipts) {}

    record OwnDetail(Detail detail, String text, Visibility visibleTo) {}

    record OwnField(FieldId id, FieldKind kind, String label, String text, Visibility visibleTo) {}

    record OwnStatus(String emoji, String text, @Nullable Instant until, Visibility visibleTo) {}

    record OwnPicture(Picture picture, MediaId media, Visibility visibleTo) {}

    record Shown(boolean shown) {}
}
