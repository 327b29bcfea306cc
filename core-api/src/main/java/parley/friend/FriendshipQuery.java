package parley.friend;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.account.AccountQuery;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What can be asked about friends. Nobody is told who has blocked them: it looks as if they were strangers. */
public sealed interface FriendshipQuery {

    Actor by();

    /** The asker's friends, by name. */
    record MyFriends(Actor by) implements FriendshipQuery {}

    /** What the asker has not answered, and what others have not answered to them; newest first. */
    record MyFriendRequests(Actor by) implements FriendshipQuery {}

    /** Whom the asker has blocked, by name. */
    record MyBlocks(Actor by) implements FriendshipQuery {}

    /** How the asker stands to one person. */
    record RelationTo(AccountId other, Actor by) implements FriendshipQuery {}

    /** Somebody's friends, by name, for themselves and their friends. */
    record FriendsOf(AccountId account, Actor by) implements FriendshipQuery {}

    /** Friends of the asker who are friends of the other person too, by name. */
    record CommonFriends(AccountId other, Actor by) implements FriendshipQuery {}

    /**
     * How the asker stands to one person.
     *
     * @param next the one thing to offer first
     * @param note what was written with the open request; empty without one
     * @param since when it came to be so; null for strangers
     */
    record RelatedPerson(
            AccountQuery.Person person,
            Relation relation,
            Relation.NextStep next,
            String note,
            @Nullable Instant since) {

        public RelatedPerson(AccountQuery.Person person, Relation relation, String note, @Nullable Instant since) {
            this(person, relation, relation.next(), note, since);
        }
    }

    record RelatedPeople(List<RelatedPerson> relatedPeople) {}

    record FriendRequests(List<RelatedPerson> incoming, List<RelatedPerson> outgoing) {}
}
