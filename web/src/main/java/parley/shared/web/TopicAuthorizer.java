package parley.shared.web;

import parley.account.Actor;

/**
 * Says who may listen to one kind of topic; each feature that has topics contributes a bean.
 *
 * <p>Asked when somebody subscribes, and again when {@code LiveUpdate.accessChanged} says so.
 */
public interface TopicAuthorizer {

    /** The topics' first word, such as {@code rooms} for {@code rooms.<id>}. */
    String kind();

    /** @param id what follows the first word and its dot; empty where nothing does */
    boolean mayRead(Actor actor, String id);
}
