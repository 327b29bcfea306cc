package parley.live;

import parley.shared.AccountId;

/**
 * One frame on its way to the subscribers of a topic, or a word from node to node.
 *
 * @param topic where it goes: {@code rooms.<id>} for everybody in a room, {@code people.<id>} for every device of one
 *     person, {@code people} and {@code directory} for all who are signed in
 * @param json the frame's body, encoded once where the update arises and sent to every receiver unchanged
 */
public record LiveUpdate(String topic, String json) {

    /** Makes every node ask again whether those who listen to the topic still may. */
    public static LiveUpdate accessChanged(String topic) {
        return new LiveUpdate("access." + topic, "");
    }

    /** The same for one person, which costs one question instead of one for each listener. */
    public static LiveUpdate accessChanged(String topic, AccountId who) {
        return new LiveUpdate("access." + topic, who.value());
    }

    /** The same for all that one person listens to. */
    public static LiveUpdate accessChanged(AccountId who) {
        return accessChanged("", who);
    }

    /** Closes the sockets of one signed-in session, on every node. */
    public static LiveUpdate sessionEnded(String httpSession) {
        return new LiveUpdate("ended." + httpSession, "");
    }

    /** Closes every socket of a person, on every node. */
    public static LiveUpdate sessionsEnded(AccountId account) {
        return new LiveUpdate("ended." + account, "");
    }
}
