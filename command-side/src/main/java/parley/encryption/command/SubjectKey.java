package parley.encryption.command;

/** What is known of a subject's secret. That there is none is nothing to be known: it may be there a moment later. */
sealed interface SubjectKey {

    /** @param root the secret's random name, kept when single leaves are destroyed */
    record Kept(long root, KeyTree tree) implements SubjectKey {}

    /** Destroyed on purpose and for ever. */
    record Forgotten() implements SubjectKey {}

    /** What it costs to keep in memory, in secrets. */
    default int weight() {
        return this instanceof Kept kept ? kept.tree().size() : 1;
    }
}
