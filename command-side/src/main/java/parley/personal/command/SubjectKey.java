package parley.personal.command;

/** What is known of a subject's secret. */
sealed interface SubjectKey {

    /** @param root the secret's random name, kept when single leaves are destroyed */
    record Kept(long root, KeyTree tree) implements SubjectKey {}

    /** Destroyed on purpose and for ever. */
    record Forgotten() implements SubjectKey {}

    /** Not stored here: nothing was written yet, or the keys were restored from an older backup than the events. */
    record Absent() implements SubjectKey {}

    /** What it costs to keep in memory, in secrets. */
    default int weight() {
        return this instanceof Kept kept ? kept.tree().size() : 1;
    }
}
