package parley.platform.readmodels;

/** Told within a node when it reads another build of a read model from now on: whatever it remembers may not be in that. */
public record ReadModelServed(String group) {}
