package parley.conversation.query;

/** Where a message is. */
public record MessagePlace(String conversation, long number) {}
