package parley.conversation.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.account.AccountEvent.AccountRegistered;
import parley.conversation.ConversationId;
import parley.conversation.MembershipEvent.ConversationJoined;
import parley.conversation.MembershipEvent.ConversationLeft;
import parley.conversation.MembershipId;
import parley.conversation.MessageEvent.*;
import parley.conversation.MessageId;
import parley.room.RoomEvent.RoomOpened;
import parley.shared.AccountId;
import parley.shared.Actor;

/** The people and facts that these tests tell of. */
public final class Told {

    public static final AccountId ANA = new AccountId("ana-id");
    public static final AccountId BEN = new AccountId("ben-id");
    public static final AccountId CLEO = new AccountId("cleo-id");
    public static final Actor CLEO_ASKS = Actor.member(CLEO);
    public static final Actor ANA_ASKS = Actor.member(ANA);
    public static final Actor BEN_ASKS = Actor.member(BEN);
    public static final ConversationId LOBBY = ConversationId.LOBBY;

    private Told() {}

    public static AccountRegistered registered(AccountId who, String username, String name) {
        return new AccountRegistered(who, username, name, username + "@example.org");
    }

    public static AccountRegistered anaCame() {
        return registered(ANA, "ana", "Ana Lima");
    }

    public static AccountRegistered benCame() {
        return registered(BEN, "Ben", "Ben Okri");
    }

    public static AccountRegistered cleoCame() {
        return registered(CLEO, "cleo", "Cleo Diaz");
    }

    public static RoomOpened lobbyOpened() {
        return new RoomOpened(LOBBY, ANA, "Lobby", "Say hello");
    }

    public static ConversationJoined joined(ConversationId room, AccountId who) {
        return new ConversationJoined(MembershipId.of(room, who), room, who);
    }

    public static ConversationLeft left(ConversationId room, AccountId who) {
        return new ConversationLeft(MembershipId.of(room, who), room, who);
    }

    public static MessageId message(int n) {
        return new MessageId("00000000-0000-7000-8000-%012x".formatted(n));
    }

    public static MessageSent said(int n, AccountId by, @Nullable String text) {
        return MessageSent.of(LOBBY, message(n), by, text);
    }

    public static MessageSent replied(int n, AccountId by, String text, int to) {
        return new MessageSent(LOBBY, message(n), by, text, message(to), false, null, null, null, List.of());
    }

    public static MessageSent attached(int n, AccountId by, String text, @Nullable String snippet) {
        return new MessageSent(LOBBY, message(n), by, text, null, true, "log.txt", "", snippet, List.of());
    }

    public static MessageEdited edited(int n, AccountId by, int revision, @Nullable String text) {
        return new MessageEdited(LOBBY, message(n), by, revision, text);
    }

    public static MessageDeleted deleted(int n, AccountId by) {
        return new MessageDeleted(LOBBY, message(n), by);
    }

    public static ReactionAdded reacted(int n, AccountId by, String emoji) {
        return new ReactionAdded(LOBBY, message(n), by, emoji);
    }

    public static ReactionRemoved unreacted(int n, AccountId by, String emoji) {
        return new ReactionRemoved(LOBBY, message(n), by, emoji);
    }

    public static MessagePinned pinned(int n, AccountId by) {
        return new MessagePinned(LOBBY, message(n), by);
    }

    public static MessageUnpinned unpinned(int n, AccountId by) {
        return new MessageUnpinned(LOBBY, message(n), by);
    }
}
