package parley.room.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.http.QueryClient;
import parley.room.RoomQuery.CommonRooms;
import parley.room.RoomQuery.RecentMessages;
import parley.room.RoomQuery.RecentMessagesOf;
import parley.room.RoomQuery.Rooms;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What rooms tell of a person. */
@RestController
@RequestMapping("/api/people/{account}")
class SharedActivityController {

    private final QueryClient queries;

    SharedActivityController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping("/common-rooms")
    Rooms commonRooms(@PathVariable AccountId account, Actor actor) {
        return queries.ask(new CommonRooms(account, actor), Rooms.class);
    }

    @GetMapping("/said")
    RecentMessages said(@PathVariable AccountId account, Actor actor) {
        return queries.ask(new RecentMessagesOf(account, actor), RecentMessages.class);
    }
}
