package parley.room;

import parley.room.RoomQuery.RoomAnswer;
import tools.jackson.databind.module.SimpleModule;

/** Tells Jackson which answer is of the kind {@code room}; found by the service loader. */
public final class RoomAnswers extends SimpleModule {

    public RoomAnswers() {
        registerSubtypes(RoomAnswer.class);
    }
}
