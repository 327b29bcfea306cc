package parley.direct.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationAnswer;
import parley.conversation.ConversationId;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;
import parley.conversation.MessageQuery.Author;
import parley.conversation.query.ConversationView;
import parley.conversation.query.KindView;
import parley.conversation.query.LineView;
import parley.conversation.query.MembershipView;
import parley.conversation.query.MembershipView.ConversationList;
import parley.direct.DirectEvent.DirectConversationOpened;
import parley.direct.DirectQuery.DirectAnswer;
import parley.direct.DirectQuery.LastLine;
import parley.platform.projection.Lists;
import parley.shared.AccountId;
import parley.shared.Actor;

/**
 * What makes a conversation a direct one: the few people it is for, and what each of them said last.
 *
 * @param name empty where it is called after its people
 * @param pair the two whose conversation it is; empty for a group
 * @param asked who finds it among their requests
 * @param lines the last one of each who wrote and is still in it, and the last of all: the last that somebody is shown
 *     depends on whom they blocked
 */
record DirectView(
        String name, List<String> pair, List<Participant> participants, List<String> asked, List<LineView> lines)
        implements KindView {

    /**
     * Somebody who is in it.
     *
     * @param from the first number they may read
     * @param read what counts as read from the start
     * @param archivedForMe the last number when they put it away
     */
    record Participant(String account, Instant since, long from, long read, boolean mutedForMe, long archivedForMe) {

        static Participant ofAll(AccountId who, Instant since, long read) {
            return new Participant(who.value(), since, 1, read, false, MembershipView.NOT_ARCHIVED);
        }

        static Participant ofTheRest(AccountId who, Instant since, long last) {
            return new Participant(who.value(), since, last + 1, last, false, MembershipView.NOT_ARCHIVED);
        }

        Participant mutedForMe(boolean value) {
            return new Participant(account, since, from, read, value, archivedForMe);
        }

        Participant archivedForMe(long last) {
            return new Participant(account, since, from, read, mutedForMe, last);
        }
    }

    static DirectView of(DirectConversationOpened opened, Instant at) {
        var participants = opened.members().stream()
                .map(who -> Participant.ofAll(who, at, 0))
                .toList();
        var pair = Stream.concat(opened.members().stream(), opened.asked().stream())
                .map(AccountId::value)
                .toList();
        return new DirectView(
                nameOf(opened.name()), opened.direct() ? pair : List.of(), participants, List.of(), List.of());
    }

    private static String nameOf(@Nullable String name) {
        return name == null ? "" : name;
    }

    DirectView named(@Nullable String newName) {
        return new DirectView(nameOf(newName), pair, participants, asked, lines);
    }

    /** Those who are in it, and nobody else whatever their role. */
    @Override
    public OptionalLong firstNumber(Actor actor) {
        var participant = participant(actor.account());
        return participant == null ? OptionalLong.empty() : OptionalLong.of(participant.from());
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    @Override
    public List<Reader> readers() {
        return participants.stream()
                .map(participant -> new Reader(participant.account(), participant.from()))
                .toList();
    }

    @Override
    public ConversationAnswer asAnswer(
            ConversationView conversation, long from, Function<String, Author> people, Set<AccountId> leftOut) {
        var line = last(from, leftOut);
        return new DirectAnswer(
                new ConversationId(conversation.id),
                name,
                isPair(),
                everybody().stream().map(people).toList(),
                isWaiting(),
                line == null
                        ? null
                        : new LastLine(
                                line.number(), people.apply(line.author()), line.at(), line.what(), line.excerpt()),
                conversation.lastNumber,
                conversation.lastChange,
                conversation.openedAt,
                conversation.lastActivityAt);
    }

    @Override
    public Stream<String> people() {
        return Stream.concat(everybody().stream(), lines.stream().map(LineView::author));
    }

    /** One for each person whom it concerns. */
    @Override
    public Stream<MembershipView> memberships(ConversationView conversation) {
        var place = MembershipView.place(conversation);
        var inside = participants.stream().map(one -> membership(one, conversation, place));
        var requests = asked.stream()
                .map(who -> new MembershipView(
                        MembershipView.idOf(conversation.id, new AccountId(who)),
                        conversation.id,
                        who,
                        conversation.openedAt,
                        0,
                        false,
                        MembershipView.NOT_ARCHIVED,
                        ConversationList.REQUESTS,
                        place));
        return Stream.concat(inside, requests);
    }

    private static MembershipView membership(Participant one, ConversationView conversation, String place) {
        var archived = MembershipView.isArchived(one.archivedForMe(), one.mutedForMe(), conversation);
        return new MembershipView(
                MembershipView.idOf(conversation.id, new AccountId(one.account())),
                conversation.id,
                one.account(),
                one.since(),
                one.read(),
                one.mutedForMe(),
                one.archivedForMe(),
                archived ? ConversationList.ARCHIVED : ConversationList.INBOX,
                place);
    }

    @Override
    public KindView settled(MembershipEvent setting, long lastNumber) {
        UnaryOperator<Participant> change = switch (setting) {
            case MutedForMe _ -> one -> one.mutedForMe(true);
            case UnmutedForMe _ -> one -> one.mutedForMe(false);
            case ArchivedForMe _ -> one -> one.archivedForMe(lastNumber);
            case UnarchivedForMe _ -> one -> one.archivedForMe(MembershipView.NOT_ARCHIVED);
            case ConversationJoined _, ConversationLeft _ -> UnaryOperator.identity();
        };
        return changing(setting.account(), change);
    }

    @Override
    public KindView said(Supplier<LineView> line) {
        return saying(line.get());
    }

    private boolean isPair() {
        return !pair.isEmpty();
    }

    /** Whether somebody has not said yes; no and never told look the same. */
    boolean isWaiting() {
        return isPair() && participants.size() < pair.size();
    }

    private List<String> everybody() {
        return isPair() ? pair : participants.stream().map(Participant::account).toList();
    }

    @Nullable
    Participant participant(AccountId who) {
        return participants.stream()
                .filter(participant -> participant.account().equals(who.value()))
                .findAny()
                .orElse(null);
    }

    DirectView asking(AccountId who) {
        return new DirectView(name, pair, participants, Lists.with(asked, who.value()), lines);
    }

    DirectView declined(AccountId who) {
        return new DirectView(name, pair, participants, Lists.without(asked, who.value()), lines);
    }

    DirectView with(Participant participant) {
        var others = without(new AccountId(participant.account()));
        return new DirectView(
                name,
                pair,
                Lists.with(others.participants, participant),
                Lists.without(asked, participant.account()),
                lines);
    }

    DirectView without(AccountId who) {
        var others = participants.stream()
                .filter(participant -> !participant.account().equals(who.value()))
                .toList();
        return new DirectView(name, pair, others, asked, lines);
    }

    DirectView changing(AccountId who, UnaryOperator<Participant> how) {
        var changed = participants.stream()
                .map(participant -> participant.account().equals(who.value()) ? how.apply(participant) : participant)
                .toList();
        return new DirectView(name, pair, changed, asked, lines);
    }

    /** With this line in the place of what its author said before; what is changed later than that changes nothing. */
    DirectView saying(LineView line) {
        var before =
                lines.stream().filter(one -> one.author().equals(line.author())).findAny();
        if (before.isPresent() && before.get().number() > line.number()) return this;
        var all = new ArrayList<>(lines);
        before.ifPresent(all::remove);
        all.add(line);
        var newest = all.stream().mapToLong(LineView::number).max().orElseThrow();
        all.removeIf(one -> one.number() != newest && !everybody().contains(one.author()));
        all.sort(Comparator.comparingLong(LineView::number));
        return new DirectView(name, pair, participants, asked, List.copyOf(all));
    }

    /** The last line that somebody is shown, who reads from this number on and wants nothing of these people. */
    @Nullable
    LineView last(long from, Set<AccountId> leftOut) {
        return lines.stream()
                .filter(line -> line.number() >= from && !leftOut.contains(new AccountId(line.author())))
                .max(Comparator.comparingLong(LineView::number))
                .orElse(null);
    }
}
