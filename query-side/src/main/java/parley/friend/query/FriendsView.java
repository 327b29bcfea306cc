package parley.friend.query;

import static parley.friend.query.TieView.find;
import static parley.friend.query.TieView.with;
import static parley.friend.query.TieView.without;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountId;
import parley.friend.FriendshipEvent;
import parley.friend.FriendshipEvent.*;
import parley.friend.Relation;
import parley.shared.query.Lists;
import parley.shared.query.TrackedDocument;

/** Everybody whom a person has to do with. Each event changes the documents of two, each by what it holds alone. */
@Document(FriendsView.COLLECTION)
class FriendsView extends TrackedDocument {

    static final String COLLECTION = "friends_1";

    @Id
    final String id;

    List<TieView> friends = List.of();
    List<TieView> incoming = List.of();
    List<TieView> outgoing = List.of();
    List<TieView> blocked = List.of();

    /** Known for what must stay hidden, and told to nobody. */
    List<String> blockedBy = List.of();

    FriendsView(String id) {
        this.id = id;
    }

    Relation to(AccountId other) {
        return relations().getOrDefault(other, Relation.STRANGERS);
    }

    @Nullable
    TieView tie(AccountId other) {
        return switch (to(other)) {
            case BLOCKED -> find(blocked, other).orElse(null);
            case FRIENDS -> find(friends, other).orElse(null);
            case ASKS -> find(incoming, other).orElse(null);
            case ASKED -> find(outgoing, other).orElse(null);
            case STRANGERS, ONESELF -> null;
        };
    }

    /** Who is no stranger: where two lists name somebody, the later one here counts. */
    Map<AccountId, Relation> relations() {
        var relations = new HashMap<AccountId, Relation>();
        outgoing.forEach(tie -> relations.put(tie.who(), Relation.ASKED));
        incoming.forEach(tie -> relations.put(tie.who(), Relation.ASKS));
        friends.forEach(tie -> relations.put(tie.who(), Relation.FRIENDS));
        blocked.forEach(tie -> relations.put(tie.who(), Relation.BLOCKED));
        relations.put(new AccountId(id), Relation.ONESELF);
        return relations;
    }

    /** Who blocked this person, and whom this person blocked. */
    Set<AccountId> apart() {
        return Stream.concat(
                        blockedBy.stream().map(AccountId::new), blocked.stream().map(TieView::who))
                .collect(Collectors.toSet());
    }

    /** What this person did. */
    void did(FriendshipEvent event, Instant at) {
        var other = event.other();
        switch (event) {
            case FriendRequested asked -> outgoing = with(outgoing, other, at, text(asked.note()));
            case FriendRequestWithheld asked -> outgoing = with(outgoing, other, at, text(asked.note()));
            case FriendshipBegun _ -> befriend(other, at);
            case FriendRequestDeclined _ -> incoming = without(incoming, other);
            case FriendRequestCancelled _ -> outgoing = without(outgoing, other);
            case FriendshipEnded _ -> friends = without(friends, other);
            case PersonBlocked _ -> {
                incoming = without(incoming, other);
                blocked = with(blocked, other, at, "");
            }
            case PersonUnblocked _ -> blocked = without(blocked, other);
        }
    }

    /** What somebody else did to this person. */
    void met(FriendshipEvent event, Instant at) {
        var by = event.by();
        switch (event) {
            case FriendRequested asked -> incoming = with(incoming, by, at, text(asked.note()));
            case FriendRequestWithheld _ -> {}
            case FriendshipBegun _ -> befriend(by, at);
            case FriendRequestDeclined _ -> outgoing = without(outgoing, by);
            case FriendRequestCancelled _ -> incoming = without(incoming, by);
            case FriendshipEnded _ -> friends = without(friends, by);
            case PersonBlocked _ -> blockedBy = Lists.with(blockedBy, by.value());
            case PersonUnblocked _ -> blockedBy = Lists.without(blockedBy, by.value());
        }
    }

    private void befriend(AccountId other, Instant at) {
        incoming = without(incoming, other);
        outgoing = without(outgoing, other);
        friends = with(friends, other, at, "");
    }

    private static String text(@Nullable String note) {
        return Objects.requireNonNullElse(note, "");
    }
}
