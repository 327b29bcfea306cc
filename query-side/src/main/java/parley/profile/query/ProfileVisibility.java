package parley.profile.query;

import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.friend.Relation;
import parley.friend.query.Relations;
import parley.profile.Visibility;
import parley.shared.Actor;

/** Who sees which part of a profile: administrators no more than everybody. */
@Component
class ProfileVisibility {

    private final Relations relations;

    ProfileVisibility(Relations relations) {
        this.relations = relations;
    }

    /** How one person sees another's profile. */
    enum ViewerRelation {
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

    ViewerRelation of(Actor by, Person person) {
        var gone = person.deactivated() || person.username().isEmpty();
        if (by.isGuest() || gone) return ViewerRelation.SHUT;
        if (by.account().equals(person.id())) return ViewerRelation.OWN;
        if (relations.blockedEitherWay(by.account(), person.id())) return ViewerRelation.SHUT;
        return relations.between(by.account(), person.id()) == Relation.FRIENDS
                ? ViewerRelation.FRIEND
                : ViewerRelation.STRANGER;
    }
}
