package parley.conversation.query;

import parley.conversation.MessageQuery.History;

/** A range of message numbers, both ends included; empty when it ends before it begins. */
record NumberRange(long from, long to) {

    static NumberRange of(History query, ConversationAccess access, int most) {
        var first = access.from();
        var last = access.conversation().lastNumber;
        long limit = Math.clamp(query.limit(), 1, most);
        var number = Math.max(first - 1, Math.min(query.number(), last + 1));
        return switch (query.edge()) {
            case NEWEST -> new NumberRange(Math.max(first, last - limit + 1), last);
            case BEFORE -> new NumberRange(Math.max(first, number - limit), number - 1);
            case AFTER -> new NumberRange(number + 1, Math.min(number + limit, last));
            case AROUND -> around(number, limit, first, last);
        };
    }

    /** Filled from the other side where the conversation begins or ends, so that it is as long as asked for. */
    private static NumberRange around(long number, long limit, long first, long last) {
        var from = Math.max(first, Math.min(number - limit / 2, last - limit + 1));
        return new NumberRange(from, Math.min(from + limit - 1, last));
    }
}
