package parley.conversation.query;

/** A conversation as one person may see it: nothing that was said before the number. */
public record ConversationAccess(ConversationView conversation, long from) {

    String id() {
        return conversation.id;
    }

    boolean shows(long number) {
        return number >= from && number <= conversation.lastNumber;
    }
}
