package parley.search;

import java.util.List;
import parley.account.AccountQuery.Person;
import parley.friend.Relation;
import parley.shared.Actor;

/** What can be asked to find people. Whoever is hidden, blocked or deactivated is in no answer; mail addresses neither. */
public sealed interface PeopleQuery {

    Actor by();

    /**
     * People with this text anywhere in their name or username, ignoring case and accents: friends first, then their
     * friends, then others, and in each those first in whom a word begins so.
     *
     * @param limit 1 to 50
     */
    record FindPeople(String text, int limit, Actor by) implements PeopleQuery {}

    /**
     * People whom the asker may know, by common friends and rooms.
     *
     * @param limit 1 to 50
     */
    record SuggestPeople(int limit, Actor by) implements PeopleQuery {}

    /** Somebody found, and what they have in common with the asker. */
    record Found(Person person, Relation relation, int commonFriends, int commonRooms) {}

    record FoundPeople(List<Found> people) {}
}
