package parley.conversation.query;

import java.util.List;

/** The collections that a kind has of its own, made anew with the others by a replay. */
public record KindCollections(List<String> names) {}
