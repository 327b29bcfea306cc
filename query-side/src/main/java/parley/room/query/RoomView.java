package parley.room.query;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationAnswer;
import parley.conversation.ConversationId;
import parley.conversation.MessageQuery.Author;
import parley.conversation.query.ConversationView;
import parley.conversation.query.KindView;
import parley.platform.projection.Lists;
import parley.platform.search.Words;
import parley.room.Posting;
import parley.room.RoomQuery.RoomAnswer;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What makes a conversation a room: what it is called, its rules, and who may do what in it. */
class RoomView implements KindView {

    record Mute(String account, Instant until) {}

    /** Beside which all other conversations are out of the directory. */
    final boolean listed = true;

    String name = "";
    String folded = "";
    String topic = "";
    String description = "";
    String descriptionHtml = "";
    List<String> words = List.of();
    String owner = "";
    List<String> moderators = List.of();
    Posting posting = Posting.EVERYONE;
    int slowModeSeconds;
    boolean guestsMayRead;
    boolean archived;
    List<String> banned = List.of();
    List<Mute> mutes = List.of();

    @Override
    public OptionalLong firstNumber(Actor actor) {
        var reads = actor.isGuest()
                ? guestsMayRead
                : actor.moderatesSite() || !banned.contains(actor.account().value());
        return reads ? OptionalLong.of(1) : OptionalLong.empty();
    }

    @Override
    public ConversationAnswer asAnswer(
            ConversationView conversation, long from, Function<String, Author> people, Set<AccountId> leftOut) {
        return asAnswer(conversation);
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public @Nullable Instant mutedUntil(AccountId who) {
        return mutes.stream()
                .filter(mute -> mute.account().equals(who.value()))
                .map(Mute::until)
                .findAny()
                .orElse(null);
    }

    void name(@Nullable String newName) {
        name = newName == null ? "" : newName;
        folded = Words.fold(name);
        words = Words.of(name, topic);
    }

    void topic(@Nullable String newTopic) {
        topic = newTopic == null ? "" : newTopic;
        words = Words.of(name, topic);
    }

    void mute(AccountId who, Instant until, Instant now) {
        unmute(who);
        var running = mutes.stream().filter(mute -> mute.until().isAfter(now)).toList();
        mutes = Lists.with(running, new Mute(who.value(), until));
    }

    void unmute(AccountId who) {
        mutes = mutes.stream()
                .filter(mute -> !mute.account().equals(who.value()))
                .toList();
    }

    boolean isModeratedBy(Actor actor) {
        var account = actor.account().value();
        return actor.moderatesSite() || owner.equals(account) || moderators.contains(account);
    }

    RoomAnswer asAnswer(ConversationView conversation) {
        return new RoomAnswer(
                new ConversationId(conversation.id),
                name,
                topic,
                description,
                descriptionHtml,
                new AccountId(owner),
                moderators.stream().map(AccountId::new).toList(),
                posting,
                slowModeSeconds,
                guestsMayRead,
                archived,
                conversation.members,
                conversation.lastNumber,
                conversation.lastChange,
                conversation.openedAt,
                conversation.lastActivityAt);
    }

    static RoomView of(ConversationView conversation) {
        return conversation.kind(RoomView.class);
    }
}
