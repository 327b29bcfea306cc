package parley.conversation.web;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.conversation.ConversationId;
import parley.conversation.MessageId;
import parley.conversation.MessageQuery.AttachmentName;
import parley.conversation.MessageQuery.AttachmentOf;
import parley.media.MediaId;
import parley.media.web.MediaTransfer;
import parley.platform.http.QueryClient;
import parley.shared.Actor;

/** The files of a message, for whoever may read that message now. */
@RestController
class AttachmentsController {

    private final QueryClient queries;
    private final MediaTransfer transfer;

    AttachmentsController(QueryClient queries, MediaTransfer transfer) {
        this.queries = queries;
        this.transfer = transfer;
    }

    @GetMapping("/api/conversations/{conversation}/messages/{message}/media/{media}/{variant}")
    ResponseEntity<Resource> attachment(
            @PathVariable ConversationId conversation,
            @PathVariable MessageId message,
            @PathVariable MediaId media,
            @PathVariable String variant,
            @RequestParam(defaultValue = "false") boolean download,
            Actor actor) {
        var file = queries.ask(new AttachmentOf(conversation, message, media, actor), AttachmentName.class);
        return transfer.send(media, variant, file.name(), download);
    }
}
