package parley.room.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.account.AccountEvent.AccountRegistered;
import parley.room.MembershipEvent.RoomJoined;
import parley.room.MembershipEvent.RoomLeft;
import parley.room.MembershipId;
import parley.room.MessageEvent.*;
import parley.room.MessageId;
import parley.room.RoomEvent.RoomOpened;
import parley.room.RoomId;
import parley.shared.AccountId;
import parley.shared.Actor;

/** The people and facts that these tests tell of. */
final class Told {

    static final AccountId ANA = new AccountId("ana-id");
    static final AccountId BEN = new AccountId("ben-id");
    static final AccountId CLEO = new AccountId("cleo-id");
    static final Actor CLEO_ASKS = Actor.member(CLEO);
    static final Actor ANA_ASKS = Actor.member(ANA);
    static final Actor BEN_ASKS = Actor.member(BEN);
    static final RoomId LOBBY = RoomId.LOBBY;

    private Told() {}

    static AccountRegistered registered(AccountId who, String username, String name) {
        return new AccountRegistered(who, username, name, username + "@example.org");
    }

    static AccountRegistered anaCame() {
        return registered(ANA, "ana", "Ana Lima");
    }

    static AccountRegistered benCame() {
        return registered(BEN, "Ben", "Ben Okri");
    }

    static AccountRegistered cleoCame() {
        return registered(CLEO, "cleo", "Cleo Diaz");
    }

    static RoomOpened lobbyOpened() {
        return new RoomOpened(LOBBY, ANA, "Lobby", "Say hello");
    }

    static RoomJoined joined(RoomId room, AccountId who) {
        return new RoomJoined(MembershipId.of(room, who), room, who);
    }

    static RoomLeft left(RoomId room, AccountId who) {
        return new RoomLeft(MembershipId.of(room, who), room, who);
    }

    static MessageId message(int n) {
        return new MessageId("00000000-0000-7000-8000-%012x".formatted(n));
    }

    static MessageSent said(int n, AccountId by, @Nullable String text) {
        return MessageSent.of(LOBBY, message(n), by, text);
    }

    static MessageSent replied(int n, AccountId by, String text, int to) {
        return new MessageSent(LOBBY, message(n), by, text, message(to), false, null, null, null, List.of());
    }

    static MessageSent attached(int n, AccountId by, String text, @Nullable String snippet) {
        return new MessageSent(LOBBY, message(n), by, text, null, true, "log.txt", "", snippet, List.of());
    }

    static MessageEdited edited(int n, AccountId by, int revision, @Nullable String text) {
        return new MessageEdited(LOBBY, message(n), by, revision, text);
    }

    static MessageDeleted deleted(int n, AccountId by) {
        return new MessageDeleted(LOBBY, message(n), by);
    }

    static ReactionAdded reacted(int n, AccountId by, String emoji) {
        return new ReactionAdded(LOBBY, message(n), by, emoji);
    }

    static ReactionRemoved unreacted(int n, AccountId by, String emoji) {
        return new ReactionRemoved(LOBBY, message(n), by, emoji);
    }

    static MessagePinned pinned(int n, AccountId by) {
        return new MessagePinned(LOBBY, message(n), by);
    }

    static MessageUnpinned unpinned(int n, AccountId by) {
        return new MessageUnpinned(LOBBY, message(n), by);
    }
}
