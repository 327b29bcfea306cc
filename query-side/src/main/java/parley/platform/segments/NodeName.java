package parley.platform.segments;

/** What this node is called when it claims the work of a projection. */
public record NodeName(String value) {}
