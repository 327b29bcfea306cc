package parley.room.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.account.AccountId;
import parley.account.Actor;
import parley.room.MessageQuery.SaidLately;
import parley.room.MessageQuery.SaidMessages;
import parley.room.RoomQuery.CommonRooms;
import parley.room.RoomQuery.Rooms;
import parley.shared.web.Questions;

/** What rooms tell of a person. */
@RestController
@RequestMapping("/api/people/{account}")
class TogetherController {

    private final Questions questions;

    TogetherController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/common-rooms")
    Rooms commonRooms(@PathVariable AccountId account, Actor actor) {
        return questions.ask(new CommonRooms(account, actor), Rooms.class);
    }

    @GetMapping("/said")
    SaidMessages said(@PathVariable AccountId account, Actor actor) {
        return questions.ask(new SaidLately(account, actor), SaidMessages.class);
    }
}
