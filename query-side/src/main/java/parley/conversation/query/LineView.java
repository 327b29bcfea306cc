package parley.conversation.query;

import java.time.Instant;
import parley.conversation.MessageQuery.What;

/** A message in one line, for lists of conversations. */
public record LineView(long number, String author, Instant at, What what, String excerpt) {}
