package parley.room.web;

import org.springframework.stereotype.Component;
import parley.account.Actor;
import parley.room.RoomId;
import parley.room.RoomQuery.JoinedRoom;
import parley.room.RoomQuery.RoomById;
import parley.shared.CommandRejected;
import parley.shared.web.Questions;
import parley.shared.web.TopicAuthorizer;

/** Lets those listen to a room who may read it: the same question, the same answer. */
@Component
class RoomTopics implements TopicAuthorizer {

    private final Questions questions;

    RoomTopics(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String kind() {
        return "rooms";
    }

    @Override
    public boolean mayRead(Actor actor, String id) {
        try {
            questions.ask(new RoomById(new RoomId(id), actor), JoinedRoom.class);
            return true;
        } catch (CommandRejected refused) {
            return false;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
