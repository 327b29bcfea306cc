package parley.room.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.platform.http.QueryClient;
import parley.room.MessageId;
import parley.room.MessageQuery.Changes;
import parley.room.MessageQuery.ChangesAfter;
import parley.room.MessageQuery.Gallery;
import parley.room.MessageQuery.Message;
import parley.room.MessageQuery.MessageById;
import parley.room.MessageQuery.MessageVersions;
import parley.room.MessageQuery.Messages;
import parley.room.MessageQuery.PinnedMessages;
import parley.room.MessageQuery.RoomHistory;
import parley.room.MessageQuery.RoomMedia;
import parley.room.MessageQuery.SnippetOf;
import parley.room.MessageQuery.SnippetText;
import parley.room.MessageQuery.Versions;
import parley.room.RoomId;
import parley.shared.Actor;

/** Reading what was said, and catching up with what changed. */
@RestController
@RequestMapping("/api/rooms/{room}")
class HistoryController {

    private final QueryClient queries;

    HistoryController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping("/messages")
    Messages messages(
            @PathVariable RoomId room,
            @RequestParam(defaultValue = "NEWEST") RoomHistory.Edge edge,
            @RequestParam(defaultValue = "0") long number,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.ask(new RoomHistory(room, edge, number, limit, actor), Messages.class);
    }

    @GetMapping("/changes")
    Changes changes(
            @PathVariable RoomId room,
            @RequestParam long after,
            @RequestParam(defaultValue = "200") int limit,
            Actor actor) {
        return queries.ask(new ChangesAfter(room, after, limit, actor), Changes.class);
    }

    @GetMapping("/pins")
    Messages pins(@PathVariable RoomId room, Actor actor) {
        return queries.ask(new PinnedMessages(room, actor), Messages.class);
    }

    @GetMapping("/messages/{message}")
    Message message(@PathVariable RoomId room, @PathVariable MessageId message, Actor actor) {
        return queries.ask(new MessageById(room, message, actor), Message.class);
    }

    @GetMapping("/messages/{message}/versions")
    Versions versions(@PathVariable RoomId room, @PathVariable MessageId message, Actor actor) {
        return queries.ask(new MessageVersions(room, message, actor), Versions.class);
    }

    @GetMapping("/media")
    Gallery media(
            @PathVariable RoomId room,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "30") int limit,
            Actor actor) {
        return queries.ask(new RoomMedia(room, before, limit, actor), Gallery.class);
    }

    @GetMapping("/messages/{message}/snippet")
    SnippetText snippet(@PathVariable RoomId room, @PathVariable MessageId message, Actor actor) {
        return queries.ask(new SnippetOf(room, message, actor), SnippetText.class);
    }
}
