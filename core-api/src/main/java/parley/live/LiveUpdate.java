package parley.live;

import parley.shared.AccountId;

/**
 * One frame on its way to the subscribers of a topic, or a message from node to node.
 *
 * @param topic the name of a {@link LiveTopic}; or, from node to node, what it is about, after its kind and a dot
 * @param json the frame's body, encoded once where the update arises and sent to every receiver unchanged
 */
public record LiveUpdate(String topic, String json) {

    /** Kinds of what nodes tell each other. */
    public static final String ACCESS = "access";

    public static final String ENDED = "ended";

    public static LiveUpdate to(LiveTopic topic, String json) {
        return new LiveUpdate(topic.name(), json);
    }

    /** To the nodes themselves, and to no client as it is. */
    public static LiveUpdate toNodes(String kind, String about, String json) {
        return new LiveUpdate(kind + "." + about, json);
    }

    /** Makes every node ask again whether those who listen to the topic still may. */
    public static LiveUpdate accessChanged(LiveTopic topic) {
        return toNodes(ACCESS, topic.name(), "");
    }

    /** The same for one person, which costs one question instead of one for each listener. */
    public static LiveUpdate accessChanged(LiveTopic topic, AccountId who) {
        return toNodes(ACCESS, topic.name(), who.value());
    }

    /** The same for all that one person listens to. */
    public static LiveUpdate accessChanged(AccountId who) {
        return toNodes(ACCESS, "", who.value());
    }

    /** Closes the sockets of one signed-in session, on every node. */
    public static LiveUpdate sessionEnded(String httpSession) {
        return toNodes(ENDED, httpSession, "");
    }

    /** Closes every socket of a person, on every node. */
    public static LiveUpdate sessionsEnded(AccountId account) {
        return toNodes(ENDED, account.value(), "");
    }
}
