package parley.platform.http;

import parley.shared.Actor;

/**
 * Says who may listen to one kind of topic; each feature that has topics contributes a bean.
 *
 * <p>Asked when somebody subscribes, and again when {@code LiveUpdate.accessChanged} says so.
 */
public interface TopicAuthorizer {

    /** The topics' first word, such as {@code conversations} for {@code conversations.<id>}. */
    String kind();

    /** @param id what follows the first word and its dot; empty where nothing does */
    boolean mayRead(Actor actor, String id);

    /** Whether the person may say something there now: who merely listens gives no sign of writing. */
    default boolean mayWrite(Actor actor, String id) {
        return false;
    }

    /** Whether those who listen to such topics see one another, and may say that they are typing. */
    default boolean hasPresence() {
        return false;
    }

    /** Whether the others who listen may see that this person does. */
    default boolean isSeen(Actor actor, String id) {
        return true;
    }
}
