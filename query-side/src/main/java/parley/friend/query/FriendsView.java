package parley.friend.query;

import static parley.friend.query.RelatedPersonView.find;
import static parley.friend.query.RelatedPersonView.with;
import static parley.friend.query.RelatedPersonView.without;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.friend.FriendshipEvent;
import parley.friend.FriendshipEvent.*;
import parley.friend.Relation;
import parley.platform.projection.TrackedDocument;
import parley.shared.AccountId;

/** Everybody whom a person has to do with. Each event changes the documents of two, each by what it holds alone. */
@Document(FriendsView.COLLECTION)
class FriendsView extends TrackedDocument {

    static final String COLLECTION = "friends";

    /** Whom somebody blocked: found by index, so that nobody's document grows with how many shut them out. */
    static final String BLOCKED = "blocked.account";

    @Id
    final String id;

    List<RelatedPersonView> friends = List.of();
    List<RelatedPersonView> incoming = List.of();
    List<RelatedPersonView> outgoing = List.of();
    List<RelatedPersonView> blocked = List.of();

    FriendsView(String id) {
        this.id = id;
    }

    Relation to(AccountId other) {
        return relations().getOrDefault(other, Relation.STRANGERS);
    }

    @Nullable
    RelatedPersonView relatedPerson(AccountId other) {
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
        outgoing.forEach(relatedPerson -> relations.put(relatedPerson.who(), Relation.ASKED));
        incoming.forEach(relatedPerson -> relations.put(relatedPerson.who(), Relation.ASKS));
        friends.forEach(relatedPerson -> relations.put(relatedPerson.who(), Relation.FRIENDS));
        blocked.forEach(relatedPerson -> relations.put(relatedPerson.who(), Relation.BLOCKED));
        relations.put(new AccountId(id), Relation.ONESELF);
        return relations;
    }

    /** What this person did. */
    void did(FriendshipEvent event, Instant at) {
        var other = event.other();
        switch (event) {
            case FriendRequested asked -> outgoing = with(outgoing, other, at, text(asked.note()));
            case FriendRequestWithheld asked -> outgoing = with(outgoing, other, at, text(asked.note()));
            case FriendRequestAccepted _ -> befriend(other, at);
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
            case FriendRequestAccepted _ -> befriend(by, at);
            case FriendRequestDeclined _ -> outgoing = without(outgoing, by);
            case FriendRequestCancelled _ -> incoming = without(incoming, by);
            case FriendshipEnded _ -> friends = without(friends, by);
            case PersonBlocked _, PersonUnblocked _ -> {}
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
