package parley.conversation.query;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The whole text of a snippet, apart from its message, so that a page of history stays light. */
@Document(SnippetDocument.COLLECTION)
record SnippetDocument(@Id String id, String name, String language, String text) {

    static final String COLLECTION = "snippet";
}
