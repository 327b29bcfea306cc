package parley.room.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.account.AccountId;
import parley.markdown.query.Markdown;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.room.query.RoomDesk.Aside;
import parley.room.query.SanctionView.Kind;
import parley.shared.query.Lists;

/** What happens to a room's own documents. */
@Component
class RoomFold {

    private final Markdown markdown;

    RoomFold(Markdown markdown) {
        this.markdown = markdown;
    }

    void on(RoomEvent event, Instant at, RoomDesk desk, Frames frames) {
        var room = desk.room(event.room().value());
        apply(event, at, room);
        sanction(event, at, desk);
        frames.room(room, event);
    }

    private void apply(RoomEvent event, Instant at, RoomView room) {
        switch (event) {
            case RoomOpened opened -> {
                room.owner = opened.by().value();
                room.openedAt = at;
                room.lastActivityAt = at;
                room.name(opened.name());
                room.topic(opened.topic());
            }
            case RoomRenamed renamed -> room.name(renamed.name());
            case RoomDescribed described -> {
                room.topic(described.topic());
                room.description = orEmpty(described.description());
                room.descriptionHtml = markdown.render(room.description).html();
            }
            case RoomArchived _ -> room.archived = true;
            case RoomReopened _ -> room.archived = false;
            case PostingSet set -> room.posting = set.posting();
            case SlowModeSet set -> room.slowModeSeconds = set.seconds();
            case GuestReadingSet set -> room.guestsMayRead = set.open();
            case ModeratorAppointed appointed ->
                room.moderators = Lists.with(room.moderators, appointed.who().value());
            case ModeratorDismissed dismissed ->
                room.moderators = Lists.without(room.moderators, dismissed.who().value());
            case MemberMuted muted -> room.mute(muted.who(), muted.until(), at);
            case MemberUnmuted unmuted -> room.unmute(unmuted.who());
            case MemberBanned banned ->
                room.banned = Lists.with(room.banned, banned.who().value());
            case MemberUnbanned unbanned ->
                room.banned = Lists.without(room.banned, unbanned.who().value());
        }
    }

    private void sanction(RoomEvent event, Instant at, RoomDesk desk) {
        switch (event) {
            case MemberMuted muted -> record(muted, muted.who(), Kind.MUTE, muted.reason(), at, muted.until(), desk);
            case MemberBanned banned -> record(banned, banned.who(), Kind.BAN, banned.reason(), at, null, desk);
            case MemberUnmuted unmuted -> lift(unmuted, unmuted.who(), Kind.MUTE, desk);
            case MemberUnbanned unbanned -> lift(unbanned, unbanned.who(), Kind.BAN, desk);
            default -> {}
        }
    }

    private static void record(
            RoomEvent event,
            AccountId who,
            Kind kind,
            @Nullable String reason,
            Instant at,
            @Nullable Instant until,
            RoomDesk desk) {
        var id = SanctionView.idOf(event.room(), kind, who);
        var by = event.by().value();
        var room = event.room().value();
        desk.put(Aside.SANCTIONS, id, new SanctionView(id, room, who.value(), kind, by, orEmpty(reason), at, until));
    }

    private static void lift(RoomEvent event, AccountId who, Kind kind, RoomDesk desk) {
        desk.remove(Aside.SANCTIONS, SanctionView.idOf(event.room(), kind, who));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
