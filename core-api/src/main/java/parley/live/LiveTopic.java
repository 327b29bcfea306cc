package parley.live;

import parley.shared.AccountId;

/**
 * Where an update goes: whoever listens is told. Names of topics are made here alone.
 *
 * @param kind the first word, by which it is asked who may listen
 * @param id what follows the first word; empty where nothing does
 */
public record LiveTopic(String kind, String id) {

    public static final String CONVERSATIONS = "conversations";
    public static final String DIRECTORY = "directory";
    public static final String PEOPLE = "people";
    public static final String PROFILES = "profiles";

    /** All who may read the conversation. */
    public static LiveTopic conversation(String id) {
        return new LiveTopic(CONVERSATIONS, id);
    }

    /** Every device of one person. */
    public static LiveTopic person(AccountId who) {
        return new LiveTopic(PEOPLE, who.value());
    }

    /** All who look at a person. */
    public static LiveTopic profile(AccountId of) {
        return new LiveTopic(PROFILES, of.value());
    }

    /** All who are signed in, for what they may know of anybody. */
    public static LiveTopic everybody() {
        return new LiveTopic(PEOPLE, "");
    }

    /** All who are signed in, for which rooms there are. */
    public static LiveTopic directory() {
        return new LiveTopic(DIRECTORY, "");
    }

    public String name() {
        return id.isEmpty() ? kind : kind + "." + id;
    }
}
