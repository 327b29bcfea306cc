package parley.shared.query;

/** What this node is called when it claims the work of a projection. */
record NodeName(String value) {}
