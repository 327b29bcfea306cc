package parley.conversation.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.Changes;
import parley.conversation.MessageQuery.ChangesAfter;
import parley.conversation.MessageQuery.Gallery;
import parley.conversation.MessageQuery.GalleryOf;
import parley.conversation.MessageQuery.History;
import parley.conversation.MessageQuery.Message;
import parley.conversation.MessageQuery.MessageById;
import parley.conversation.MessageQuery.MessageVersions;
import parley.conversation.MessageQuery.Messages;
import parley.conversation.MessageQuery.PinnedMessages;
import parley.conversation.MessageQuery.SnippetOf;
import parley.conversation.MessageQuery.SnippetText;
import parley.conversation.MessageQuery.Versions;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** Reading what was said, and catching up with what changed. */
@RestController
@RequestMapping("/api/conversations/{conversation}")
class HistoryController {

    private final QueryClient queries;

    HistoryController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping("/messages")
    Messages messages(
            @PathVariable ConversationId conversation,
            @RequestParam(defaultValue = "NEWEST") History.Edge edge,
            @RequestParam(defaultValue = "0") long number,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        return queries.ask(new History(conversation, edge, number, limit, actor), Messages.class);
    }

    @GetMapping("/changes")
    Changes changes(
            @PathVariable ConversationId conversation,
            @RequestParam long after,
            @RequestParam(defaultValue = "200") int limit,
            Actor actor) {
        return queries.ask(new ChangesAfter(conversation, after, limit, actor), Changes.class);
    }

    @GetMapping("/pins")
    Messages pins(@PathVariable ConversationId conversation, Actor actor) {
        return queries.ask(new PinnedMessages(conversation, actor), Messages.class);
    }

    @GetMapping("/messages/{message}")
    Message message(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        return queries.ask(new MessageById(conversation, message, actor), Message.class);
    }

    @GetMapping("/messages/{message}/versions")
    Versions versions(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        return queries.ask(new MessageVersions(conversation, message, actor), Versions.class);
    }

    @GetMapping("/media")
    Gallery media(
            @PathVariable ConversationId conversation,
            @RequestParam(defaultValue = "0") long before,
            @RequestParam(defaultValue = "30") int limit,
            Actor actor) {
        return queries.ask(new GalleryOf(conversation, before, limit, actor), Gallery.class);
    }

    @GetMapping("/messages/{message}/snippet")
    SnippetText snippet(@PathVariable ConversationId conversation, @PathVariable MessageId message, Actor actor) {
        return queries.ask(new SnippetOf(conversation, message, actor), SnippetText.class);
    }
}
