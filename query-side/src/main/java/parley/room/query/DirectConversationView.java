package parley.room.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.platform.projection.Lists;
import parley.room.ConversationEvent.ConversationOpened;
import parley.room.RoomQuery.LastLine;
import parley.shared.AccountId;

/**
 * What a private room has beside: the few people it is for, and what each of them said last.
 *
 * @param pair the two whose conversation it is; empty for a group
 * @param asked who finds it among their requests
 * @param lines the last one of each who wrote and is still in it, and the last of all: the last that somebody is shown
 *     depends on whom they blocked
 */
record DirectConversationView(
        List<String> pair, List<Participant> participants, List<String> asked, List<LineView> lines) {

    /**
     * Somebody who is in it.
     *
     * @param from the first number they may read
     * @param read what counts as read from the start
     * @param archivedForMe the last number when they put the room away
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

    record LineView(long number, String author, Instant at, LastLine.What what, String excerpt) {}

    static DirectConversationView of(ConversationOpened opened, Instant at) {
        var participants = opened.members().stream()
                .map(who -> Participant.ofAll(who, at, 0))
                .toList();
        var pair = Stream.concat(opened.members().stream(), opened.asked().stream())
                .map(AccountId::value)
                .toList();
        return new DirectConversationView(opened.direct() ? pair : List.of(), participants, List.of(), List.of());
    }

    boolean isDirect() {
        return !pair.isEmpty();
    }

    /** Whether somebody has not said yes; no and never told look the same. */
    boolean isWaiting() {
        return isDirect() && participants.size() < pair.size();
    }

    List<String> people() {
        return isDirect()
                ? pair
                : participants.stream().map(Participant::account).toList();
    }

    @Nullable
    Participant participant(AccountId who) {
        return participants.stream()
                .filter(participant -> participant.account().equals(who.value()))
                .findAny()
                .orElse(null);
    }

    DirectConversationView asking(AccountId who) {
        return new DirectConversationView(pair, participants, Lists.with(asked, who.value()), lines);
    }

    DirectConversationView declined(AccountId who) {
        return new DirectConversationView(pair, participants, Lists.without(asked, who.value()), lines);
    }

    DirectConversationView with(Participant participant) {
        var others = without(new AccountId(participant.account()));
        return new DirectConversationView(
                pair, Lists.with(others.participants, participant), Lists.without(asked, participant.account()), lines);
    }

    DirectConversationView without(AccountId who) {
        var others = participants.stream()
                .filter(participant -> !participant.account().equals(who.value()))
                .toList();
        return new DirectConversationView(pair, others, asked, lines);
    }

    DirectConversationView changing(AccountId who, UnaryOperator<Participant> how) {
        var changed = participants.stream()
                .map(participant -> participant.account().equals(who.value()) ? how.apply(participant) : participant)
                .toList();
        return new DirectConversationView(pair, changed, asked, lines);
    }

    /** With this line in the place of what its author said before; what is changed later than that changes nothing. */
    DirectConversationView saying(LineView line) {
        var before =
                lines.stream().filter(one -> one.author().equals(line.author())).findAny();
        if (before.isPresent() && before.get().number() > line.number()) return this;
        var all = new ArrayList<>(lines);
        before.ifPresent(all::remove);
        all.add(line);
        var newest = all.stream().mapToLong(LineView::number).max().orElseThrow();
        all.removeIf(one -> one.number() != newest && !people().contains(one.author()));
        all.sort(Comparator.comparingLong(LineView::number));
        return new DirectConversationView(pair, participants, asked, List.copyOf(all));
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
