package parley.profile.query;

import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.account.Actor;
import parley.friend.Relation;
import parley.friend.query.Relations;
import parley.profile.Visibility;

/** Who sees which part of a profile: administrators no more than everybody. */
@Component
class ProfileVisibility {

    private final Relations relations;

    ProfileVisibility(Relations relations) {
        this.relations = relations;
    }

    /** How one person sees another's profile. */
    enum Eyes {
        OWN,
        FRIEND,
        STRANGER,
        /** Of visitors and of people kept apart, and all that look at somebody who is gone. */
        SHUT;

        boolean see(Visibility part) {
            return switch (this) {
                case OWN -> true;
                case FRIEND -> part != Visibility.NOBODY;
                case STRANGER -> part == Visibility.EVERYONE;
                case SHUT -> false;
            };
        }
    }

    Eyes of(Actor by, Person person) {
        var gone = person.deactivated() || person.username().isEmpty();
        if (by.isGuest() || gone) return Eyes.SHUT;
        if (by.account().equals(person.id())) return Eyes.OWN;
        if (relations.blockedEitherWay(by.account(), person.id())) return Eyes.SHUT;
        return relations.between(by.account(), person.id()) == Relation.FRIENDS ? Eyes.FRIEND : Eyes.STRANGER;
    }
}
