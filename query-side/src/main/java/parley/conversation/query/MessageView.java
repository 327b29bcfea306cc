package parley.conversation.query;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.Attached;
import parley.conversation.MessageQuery.Author;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.Message.State;
import parley.conversation.MessageQuery.Pin;
import parley.conversation.MessageQuery.Reaction;
import parley.conversation.MessageQuery.Reply;
import parley.conversation.MessageQuery.What;
import parley.conversation.MessageQuery.Withdrawal;
import parley.platform.projection.Lists;
import parley.shared.AccountId;

/** A message inside its bucket. Its people are ids: what they are called is looked up when it is shown. */
class MessageView {

    record ReplyView(String id, long number, String author, What what, String excerpt) {

        ReplyView gone() {
            return new ReplyView(id, number, author, What.GONE, "");
        }
    }

    record ReactionView(String emoji, List<String> by) {}

    record PinView(String by, Instant at) {}

    record WithdrawalView(String by, Instant at, String reason) {}

    record SnippetView(String name, String language, long length, int lines, String head) {}

    final String id;
    final long number;
    final String author;
    final Instant at;

    String text = "";

    /** Rendered once, for all readers. */
    String html = "";

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

    List<AttachmentView> attachments = List.of();

    /** Its place in the gallery; 0 for one that came without files. */
    long galleryPlace;

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

    /** As it was sent; what was done to it since comes again. */
    void beginAgain() {
        revision = 0;
        editedAt = null;
        reactions = List.of();
        pin = null;
        withdrawal = null;
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
        if (replyTo != null) replyTo = replyTo.gone();
    }

    void react(String emoji, String who) {
        var by = reactionsOf(emoji);
        if (by.isEmpty()) reactions = Lists.with(reactions, new ReactionView(emoji, List.of(who)));
        else replaceReaction(emoji, Lists.with(by, who));
    }

    void unreact(String emoji, String who) {
        replaceReaction(emoji, Lists.without(reactionsOf(emoji), who));
    }

    /** In a word, for one line: what it is where it has no text. */
    What what() {
        if (state == State.PENDING) return What.PENDING;
        if (state != State.SHOWN) return What.GONE;
        if (!text.isBlank()) return What.TEXT;
        if (snippet != null) return What.SNIPPET;
        return attachments.isEmpty()
                ? What.GONE
                : What.valueOf(attachments.getFirst().kind().name());
    }

    boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** As somebody with this sight reads it: a quote of what they may not read is empty. */
    Message asAnswer(ConversationAccess access, Function<String, Author> authors) {
        return new Message(
                new ConversationId(access.id()),
                number,
                new MessageId(id),
                authors.apply(author),
                at,
                text,
                html,
                revision,
                editedAt,
                replyTo == null ? null : replyAsAnswer(replyTo, access, authors),
                reactions.stream().map(MessageView::reactionAsAnswer).toList(),
                mentions,
                snippet == null ? null : snippetAsAnswer(snippet),
                attachments.stream().map(AttachmentView::asAnswer).toList(),
                pin == null ? null : new Pin(new AccountId(pin.by()), pin.at()),
                state,
                withdrawal == null ? null : withdrawalAsAnswer(withdrawal, authors),
                change);
    }

    /** Whoever's names it shows. */
    Stream<String> people() {
        var quoted = replyTo == null ? null : replyTo.author();
        var withdrawnBy = withdrawal == null ? null : withdrawal.by();
        return Stream.of(author, quoted, withdrawnBy).flatMap(Stream::ofNullable);
    }

    /** The same answer, with its people called so. */
    static Message named(Message answer, Function<String, Author> authors) {
        UnaryOperator<Author> named = author -> authors.apply(author.id().value());
        var reply = answer.replyTo();
        var withdrawal = answer.withdrawal();
        return answer.with(
                named.apply(answer.author()),
                reply == null
                        ? null
                        : new Reply(
                                reply.id(), reply.number(), named.apply(reply.author()), reply.what(), reply.excerpt()),
                withdrawal == null
                        ? null
                        : new Withdrawal(named.apply(withdrawal.by()), withdrawal.at(), withdrawal.reason()));
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

    private static Reply replyAsAnswer(ReplyView reply, ConversationAccess access, Function<String, Author> authors) {
        var shown = access.shows(reply.number());
        return new Reply(
                new MessageId(reply.id()),
                reply.number(),
                authors.apply(reply.author()),
                shown ? reply.what() : What.TEXT,
                shown ? reply.excerpt() : "");
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
