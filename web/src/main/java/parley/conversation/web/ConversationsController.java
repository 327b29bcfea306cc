package parley.conversation.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.ConversationQuery.ConversationById;
import parley.conversation.ConversationQuery.Members;
import parley.conversation.ConversationQuery.MembersOf;
import parley.conversation.ConversationQuery.MyConversation;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** A conversation of any kind as it concerns whoever asks, and who is in it. */
@RestController
@RequestMapping("/api/conversations/{conversation}")
class ConversationsController {

    private final QueryClient queries;

    ConversationsController(QueryClient queries) {
        this.queries = queries;
    }

    @GetMapping
    MyConversation byId(@PathVariable ConversationId conversation, Actor actor) {
        return queries.ask(new ConversationById(conversation, actor), MyConversation.class);
    }

    @GetMapping("/members")
    Members members(
            @PathVariable ConversationId conversation,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        return queries.ask(new MembersOf(conversation, text, after, limit, actor), Members.class);
    }
}
