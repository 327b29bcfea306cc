package parley.friend.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.shared.AccountId;

/** One person in a list of another; the note is empty but for requests. */
record RelatedPersonView(String account, Instant since, String note) {

    AccountId who() {
        return new AccountId(account);
    }

    static List<RelatedPersonView> with(List<RelatedPersonView> list, AccountId who, Instant since, String note) {
        return Stream.concat(without(list, who).stream(), Stream.of(new RelatedPersonView(who.value(), since, note)))
                .toList();
    }

    static List<RelatedPersonView> without(List<RelatedPersonView> list, AccountId who) {
        return list.stream()
                .filter(relatedPerson -> !relatedPerson.account.equals(who.value()))
                .toList();
    }

    static Optional<RelatedPersonView> find(List<RelatedPersonView> list, AccountId who) {
        return list.stream()
                .filter(relatedPerson -> relatedPerson.account.equals(who.value()))
                .findFirst();
    }
}
