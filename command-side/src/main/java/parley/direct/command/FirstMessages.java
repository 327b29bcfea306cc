package parley.direct.command;

import parley.conversation.ConversationId;

/** Sees to it that a stranger is written to once until they accept. */
interface FirstMessages {

    /** Takes the one turn there is; false where it was taken before. */
    boolean take(ConversationId conversation);
}
