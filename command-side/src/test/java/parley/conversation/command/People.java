package parley.conversation.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.Rejection;
import parley.shared.Role;

/** Who and what the specifications of this package speak of. */
public final class People {

    public static final ConversationId TEAROOM = new ConversationId("01900000-0000-7000-8000-000000000001");
    public static final ConversationId ELSEWHERE = new ConversationId("01900000-0000-7000-8000-000000000002");
    public static final MessageId HELLO = new MessageId("01900000-0000-7000-8000-0000000000a1");
    public static final MessageId EARLIER = new MessageId("01900000-0000-7000-8000-0000000000a0");

    public static final MediaId PHOTO = new MediaId("01900000-0000-7000-8000-0000000000b1");
    public static final MediaId VIDEO = new MediaId("01900000-0000-7000-8000-0000000000b2");

    /** Owns the tearoom. */
    public static final Actor ANA = Actor.member(new AccountId("ana"));

    public static final Actor BEN = Actor.member(new AccountId("ben"));
    public static final Actor CLEO = Actor.member(new AccountId("cleo"));
    public static final Actor DORA = Actor.member(new AccountId("dora"));
    public static final Actor SITE_MODERATOR = new Actor(new AccountId("mona"), Set.of(Role.MEMBER, Role.MODERATOR));

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private People() {}

    /** Expects exactly this reason and no events. */
    public static <T> void refused(ResultValidator<T> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(CommandRejected.Refusal.class);
        result.expectExceptionDetails(new CommandRejected.Refusal(reason.name(), reason.kind(), reason.sentence()));
    }

    /** What is known of a file: a picture, whatever its id. */
    public static MediaFile file(MediaId media) {
        return new MediaFile(
                media, MediaKind.PICTURE, "tea.jpg", "image/jpeg", 1_000, 40, 30, "data:image/png;base64,");
    }
}
