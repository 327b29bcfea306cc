package parley.room.query;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.account.AccountId;
import parley.room.ConversationEvent.ConversationOpened;
import parley.room.RoomQuery.LastLine;
import parley.shared.query.Lists;

/**
 * What a private room has beside: the few people it is for, and its last line.
 *
 * @param pair the two whose conversation it is; empty for a group
 * @param asked who finds it among their requests
 */
record TalkView(
        List<String> pair,
        List<Insider> insiders,
        List<String> asked,
        @Nullable LineView last) {

    /**
     * Somebody who is in it.
     *
     * @param from the first number they may read
     * @param read what counts as read from the start
     * @param putAway the last number when they put the room away
     */
    record Insider(String account, Instant since, long from, long read, boolean silenced, long putAway) {

        static Insider ofAll(AccountId who, Instant since, long read) {
            return new Insider(who.value(), since, 1, read, false, MembershipView.IN_SIGHT);
        }

        static Insider ofTheRest(AccountId who, Instant since, long last) {
            return new Insider(who.value(), since, last + 1, last, false, MembershipView.IN_SIGHT);
        }

        Insider silenced(boolean value) {
            return new Insider(account, since, from, read, value, putAway);
        }

        Insider putAway(long last) {
            return new Insider(account, since, from, read, silenced, last);
        }
    }

    record LineView(long number, String author, Instant at, LastLine.What what, String excerpt) {}

    static TalkView of(ConversationOpened opened, Instant at) {
        var insiders =
                opened.members().stream().map(who -> Insider.ofAll(who, at, 0)).toList();
        var pair = Stream.concat(opened.members().stream(), opened.asked().stream())
                .map(AccountId::value)
                .toList();
        return new TalkView(opened.direct() ? pair : List.of(), insiders, List.of(), null);
    }

    boolean isDirect() {
        return !pair.isEmpty();
    }

    /** Whether somebody has not said yes; no and never told look the same. */
    boolean isWaiting() {
        return isDirect() && insiders.size() < pair.size();
    }

    List<String> people() {
        return isDirect() ? pair : insiders.stream().map(Insider::account).toList();
    }

    @Nullable
    Insider insider(AccountId who) {
        return insiders.stream()
                .filter(insider -> insider.account().equals(who.value()))
                .findAny()
                .orElse(null);
    }

    TalkView asking(AccountId who) {
        return new TalkView(pair, insiders, Lists.with(asked, who.value()), last);
    }

    TalkView declined(AccountId who) {
        return new TalkView(pair, insiders, Lists.without(asked, who.value()), last);
    }

    TalkView with(Insider insider) {
        var others = without(new AccountId(insider.account()));
        return new TalkView(pair, Lists.with(others.insiders, insider), Lists.without(asked, insider.account()), last);
    }

    TalkView without(AccountId who) {
        var others = insiders.stream()
                .filter(insider -> !insider.account().equals(who.value()))
                .toList();
        return new TalkView(pair, others, asked, last);
    }

    TalkView changing(AccountId who, UnaryOperator<Insider> how) {
        var changed = insiders.stream()
                .map(insider -> insider.account().equals(who.value()) ? how.apply(insider) : insider)
                .toList();
        return new TalkView(pair, changed, asked, last);
    }

    TalkView saying(LineView line) {
        return new TalkView(pair, insiders, asked, line);
    }
}
