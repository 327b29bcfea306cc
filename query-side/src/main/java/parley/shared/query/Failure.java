package parley.shared.query;

/** An event that could not be folded into a document. */
record Failure(Heard<?> heard, Throwable cause) {}
