package parley.room.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import parley.media.MediaId;
import parley.room.MessageId;
import parley.room.RoomId;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.Rejection;
import parley.shared.Role;

/** Who and what the specifications of this package speak of. */
final class People {

    static final RoomId TEAROOM = new RoomId("01900000-0000-7000-8000-000000000001");
    static final RoomId ELSEWHERE = new RoomId("01900000-0000-7000-8000-000000000002");
    static final MessageId HELLO = new MessageId("01900000-0000-7000-8000-0000000000a1");
    static final MessageId EARLIER = new MessageId("01900000-0000-7000-8000-0000000000a0");

    static final MediaId PHOTO = new MediaId("01900000-0000-7000-8000-0000000000b1");
    static final MediaId VIDEO = new MediaId("01900000-0000-7000-8000-0000000000b2");

    /** Owns the tearoom. */
    static final Actor ANA = Actor.member(new AccountId("ana"));

    static final Actor BEN = Actor.member(new AccountId("ben"));
    static final Actor CLEO = Actor.member(new AccountId("cleo"));
    static final Actor DORA = Actor.member(new AccountId("dora"));
    static final Actor SITE_MODERATOR = new Actor(new AccountId("mona"), Set.of(Role.MEMBER, Role.MODERATOR));

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private People() {}

    /** Expects exactly this reason and no events. */
    static <T> void refused(ResultValidator<T> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(CommandRejected.Refusal.class);
        result.expectExceptionDetails(new CommandRejected.Refusal(reason.name(), reason.kind(), reason.sentence()));
    }
}
