package parley.conversation;

import org.axonframework.commandhandling.RoutingKey;
import parley.shared.Actor;

/** Says that somebody is about to write, and is refused where writing would be. Nothing comes of it. */
public record SignalTyping(@RoutingKey ConversationId conversation, Actor by) {}
