package parley.conversation.query;

import java.util.List;

/** The collections that a kind has of its own, made anew with the others. */
public record KindCollections(List<String> names) {}
