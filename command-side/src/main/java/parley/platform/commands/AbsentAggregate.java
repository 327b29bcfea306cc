package parley.platform.commands;

import parley.shared.Rejection;

/**
 * Says how a feature refuses commands to an aggregate that does not exist; one bean per kind of command.
 *
 * @param command the feature's command interface
 */
public record AbsentAggregate(Class<?> command, Rejection reason) {}
