package parley.room.query;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.account.AccountId;
import parley.room.MessageId;
import parley.room.MessageQuery.Attached;
import parley.room.MessageQuery.Author;
import parley.room.MessageQuery.Message;
import parley.room.MessageQuery.Message.State;
import parley.room.MessageQuery.Pin;
import parley.room.MessageQuery.Reaction;
import parley.room.MessageQuery.Reply;
import parley.room.MessageQuery.Withdrawal;
import parley.room.RoomId;
import parley.shared.query.Lists;

/** A message inside its bucket. Its people are ids: what they are called is looked up when it is shown. */
class MessageView {

    record ReplyView(String id, long number, String author, String excerpt) {}

    record ReactionView(String emoji, List<String> by) {}

    record PinView(String by, Instant at) {}

    record WithdrawalView(String by, Instant at, String reason) {}

    record SnippetView(String name, String language, long length, int lines, String head) {}

    final String id;
    final long number;
    final String author;
    final Instant at;

    String text = "";

    /** Absent when it would make the bucket too large: then it is rendered when it is shown. */
    @Nullable
    String html;

    int revision;

    @Nullable
    Instant editedAt;

    @Nullable
    ReplyView replyTo;

    List<ReactionView> reactions = List.of();
    List<String> mentions = List.of();

    /** The numbers of the messages that quote this one. */
    List<Long> quotedBy = List.of();

    @Nullable
    SnippetView snippet;

    List<MediaView> attachments = List.of();

    @Nullable
    PinView pin;

    State state = State.SHOWN;

    @Nullable
    WithdrawalView withdrawal;

    long change;

    MessageView(String id, long number, String author, Instant at) {
        this.id = id;
        this.number = number;
        this.author = author;
        this.at = at;
    }

    void say(Wording wording) {
        text = wording.text();
        html = wording.html();
        mentions = wording.mentions();
        state = wording.erased() ? State.ERASED : State.SHOWN;
        if (wording.erased()) attachments = List.of();
    }

    void withdraw(State how, WithdrawalView by) {
        say(Wording.NONE);
        state = how;
        withdrawal = by;
        reactions = List.of();
        snippet = null;
        attachments = List.of();
        pin = null;
        forgetQuote();
    }

    void forgetQuote() {
        if (replyTo != null) replyTo = new ReplyView(replyTo.id(), replyTo.number(), replyTo.author(), "");
    }

    void react(String emoji, String who) {
        var by = reactionsOf(emoji);
        if (by.isEmpty()) reactions = Lists.with(reactions, new ReactionView(emoji, List.of(who)));
        else replaceReaction(emoji, Lists.with(by, who));
    }

    void unreact(String emoji, String who) {
        replaceReaction(emoji, Lists.without(reactionsOf(emoji), who));
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** As somebody with this sight reads it: a quote of what they may not read is empty. */
    Message asAnswer(Sight sight, Function<String, Author> authors, Function<String, String> render) {
        return new Message(
                new RoomId(sight.id()),
                number,
                new MessageId(id),
                authors.apply(author),
                at,
                text,
                html == null ? render.apply(text) : html,
                revision,
                editedAt,
                replyTo == null ? null : replyAsAnswer(replyTo, sight, authors),
                reactions.stream().map(MessageView::reactionAsAnswer).toList(),
                mentions,
                snippet == null ? null : snippetAsAnswer(snippet),
                attachments.stream().map(MediaView::asAnswer).toList(),
                pin == null ? null : new Pin(new AccountId(pin.by()), pin.at()),
                state,
                withdrawal == null ? null : withdrawalAsAnswer(withdrawal, authors),
                change);
    }

    private List<String> reactionsOf(String emoji) {
        return reactions.stream()
                .filter(reaction -> reaction.emoji().equals(emoji))
                .findAny()
                .map(ReactionView::by)
                .orElse(List.of());
    }

    private void replaceReaction(String emoji, List<String> by) {
        reactions = reactions.stream()
                .map(reaction -> reaction.emoji().equals(emoji) ? new ReactionView(emoji, by) : reaction)
                .filter(reaction -> !reaction.by().isEmpty())
                .toList();
    }

    private static Reply replyAsAnswer(ReplyView reply, Sight sight, Function<String, Author> authors) {
        var excerpt = sight.shows(reply.number()) ? reply.excerpt() : "";
        return new Reply(new MessageId(reply.id()), reply.number(), authors.apply(reply.author()), excerpt);
    }

    private static Reaction reactionAsAnswer(ReactionView reaction) {
        return new Reaction(
                reaction.emoji(), reaction.by().stream().map(AccountId::new).toList());
    }

    private static Attached snippetAsAnswer(SnippetView snippet) {
        return new Attached(snippet.name(), snippet.language(), snippet.length(), snippet.lines(), snippet.head());
    }

    private static Withdrawal withdrawalAsAnswer(WithdrawalView withdrawal, Function<String, Author> authors) {
        return new Withdrawal(authors.apply(withdrawal.by()), withdrawal.at(), withdrawal.reason());
    }
}
