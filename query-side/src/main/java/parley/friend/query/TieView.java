package parley.friend.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.account.AccountId;

/** One person in a list of another; the note is empty but for requests. */
record TieView(String account, Instant since, String note) {

    AccountId who() {
        return new AccountId(account);
    }

    static List<TieView> with(List<TieView> list, AccountId who, Instant since, String note) {
        return Stream.concat(without(list, who).stream(), Stream.of(new TieView(who.value(), since, note)))
                .toList();
    }

    static List<TieView> without(List<TieView> list, AccountId who) {
        return list.stream().filter(tie -> !tie.account.equals(who.value())).toList();
    }

    static Optional<TieView> find(List<TieView> list, AccountId who) {
        return list.stream().filter(tie -> tie.account.equals(who.value())).findFirst();
    }
}
