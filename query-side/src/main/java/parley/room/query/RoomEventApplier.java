package parley.room.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.conversation.ConversationId;
import parley.conversation.query.ConversationDocuments;
import parley.conversation.query.ConversationUpdates;
import parley.conversation.query.ConversationView;
import parley.conversation.query.KindApplier;
import parley.markdown.query.Markdown;
import parley.platform.projection.Lists;
import parley.platform.projection.Utf8;
import parley.room.RoomEvent;
import parley.room.RoomEvent.*;
import parley.room.query.SanctionView.Kind;
import parley.shared.AccountId;
import parley.shared.Bound;

/** What the events of a room make of it. */
@Component
class RoomEventApplier implements KindApplier<RoomEvent> {

    /** In bytes of HTML. */
    @Bound
    private static final int LARGEST_DESCRIPTION = 32_768;

    private final Markdown markdown;

    RoomEventApplier(Markdown markdown) {
        this.markdown = markdown;
    }

    @Override
    public Class<RoomEvent> events() {
        return RoomEvent.class;
    }

    @Override
    public ConversationId conversation(RoomEvent event) {
        return event.room();
    }

    @Override
    public boolean opens(RoomEvent event) {
        return event instanceof RoomOpened;
    }

    /** Those about one person keep their order, and so do those about the name and the rules. */
    @Override
    public String part(RoomEvent event) {
        return switch (event) {
            case RoomOpened _ -> "";
            case ModeratorAppointed about -> about.who().value();
            case ModeratorDismissed about -> about.who().value();
            case MemberMuted about -> about.who().value();
            case MemberUnmuted about -> about.who().value();
            case MemberBanned about -> about.who().value();
            case MemberUnbanned about -> about.who().value();
            case RoomRenamed _, RoomDescribed _, RoomArchived _, RoomReopened _ -> "settings";
            case PostingSet _, SlowModeSet _, GuestReadingSet _ -> "settings";
        };
    }

    @Override
    public void on(
            RoomEvent event,
            Instant at,
            ConversationView conversation,
            ConversationDocuments documents,
            ConversationUpdates updates) {
        if (event instanceof RoomOpened) conversation.open(new RoomView(), at);
        var room = RoomView.of(conversation);
        apply(event, at, room);
        sanction(event, at, documents);
        RoomFrames.tell(event, conversation, room, updates);
    }

    private void apply(RoomEvent event, Instant at, RoomView room) {
        switch (event) {
            case RoomOpened opened -> {
                room.owner = opened.by().value();
                room.name(opened.name());
                room.topic(opened.topic());
            }
            case RoomRenamed renamed -> room.name(renamed.name());
            case RoomDescribed described -> {
                room.topic(described.topic());
                room.description = orEmpty(described.description());
                room.descriptionHtml = html(room.description);
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

    /** In the document that each message writes anew: one that would be long is shown as it was typed. */
    private String html(String description) {
        var html = markdown.render(description).html();
        return Utf8.sizeOf(html) <= LARGEST_DESCRIPTION ? html : markdown.plain(description);
    }

    private void sanction(RoomEvent event, Instant at, ConversationDocuments documents) {
        switch (event) {
            case MemberMuted muted ->
                record(muted, muted.who(), Kind.MUTE, muted.reason(), at, muted.until(), documents);
            case MemberBanned banned -> record(banned, banned.who(), Kind.BAN, banned.reason(), at, null, documents);
            case MemberUnmuted unmuted -> lift(unmuted, unmuted.who(), Kind.MUTE, documents);
            case MemberUnbanned unbanned -> lift(unbanned, unbanned.who(), Kind.BAN, documents);
            case RoomOpened _, RoomRenamed _, RoomDescribed _, RoomArchived _, RoomReopened _, PostingSet _ -> {}
            case SlowModeSet _, GuestReadingSet _, ModeratorAppointed _, ModeratorDismissed _ -> {}
        }
    }

    private static void record(
            RoomEvent event,
            AccountId who,
            Kind kind,
            @Nullable String reason,
            Instant at,
            @Nullable Instant until,
            ConversationDocuments documents) {
        var id = SanctionView.idOf(event.room(), kind, who);
        var by = event.by().value();
        var room = event.room().value();
        documents.put(
                SanctionView.COLLECTION,
                id,
                new SanctionView(id, room, who.value(), kind, by, orEmpty(reason), at, until));
    }

    private static void lift(RoomEvent event, AccountId who, Kind kind, ConversationDocuments documents) {
        documents.remove(SanctionView.COLLECTION, SanctionView.idOf(event.room(), kind, who));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
