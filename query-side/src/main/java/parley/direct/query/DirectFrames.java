package parley.direct.query;

import parley.conversation.ConversationId;
import parley.conversation.query.ConversationUpdates;
import parley.conversation.query.ConversationView;
import parley.direct.DirectEvent;
import parley.direct.DirectEvent.*;
import parley.shared.AccountId;

/** Who is told of what happens to a direct conversation. */
final class DirectFrames {

    record GoneFrame(String type, ConversationId conversation) {}

    record RequestsFrame(String type) {}

    private DirectFrames() {}

    static void tell(DirectEvent event, ConversationView conversation, ConversationUpdates updates) {
        switch (event) {
            case ContactDeclined declined -> requests(declined.by(), updates);
            case ContactAccepted accepted -> requests(accepted.by(), updates);
            case ContactRequested request when request.reached() -> requests(request.who(), updates);
            case ParticipantLeft left -> {
                updates.tell(left.by(), new GoneFrame("gone", left.conversation()));
                updates.accessChanged(conversation, left.by());
            }
            case ContactRequested _, DirectConversationOpened _ -> {}
            case ParticipantAdded _, DirectConversationNamed _ -> {}
        }
        if (!(event instanceof ContactDeclined)) updates.readers(conversation);
    }

    private static void requests(AccountId of, ConversationUpdates updates) {
        updates.tell(of, new RequestsFrame("requests"));
    }
}
