package parley.operations;

/** What a node can be told to do with a processor. */
public enum ProcessorAction {
    /** Stop, until it is resumed or the node starts anew. */
    PAUSE,
    RESUME,
    /** Make two segments of one. */
    SPLIT,
    /** Make one segment of this and its other half. */
    MERGE,
    /** Leave a segment to another node. */
    RELEASE
}
