package parley.live;

/**
 * One frame on its way to the subscribers of a topic.
 *
 * @param topic where it goes: {@code rooms.<id>} for everybody in a room, {@code people.<id>} for every device of one
 *     person, {@code directory} for all who are signed in
 * @param json the frame's body, encoded once where the update arises and sent to every receiver unchanged
 */
public record LiveUpdate(String topic, String json) {}
