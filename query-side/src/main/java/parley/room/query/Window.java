package parley.room.query;

import parley.room.MessageQuery.RoomHistory;

/** A range of message numbers, both ends included; empty when it ends before it begins. */
record Window(long from, long to) {

    static Window of(RoomHistory query, Sight sight, int most) {
        var first = sight.from();
        var last = sight.room().lastNumber;
        long limit = Math.clamp(query.limit(), 1, most);
        var number = Math.max(first - 1, Math.min(query.number(), last + 1));
        return switch (query.edge()) {
            case NEWEST -> new Window(Math.max(first, last - limit + 1), last);
            case BEFORE -> new Window(Math.max(first, number - limit), number - 1);
            case AFTER -> new Window(number + 1, Math.min(number + limit, last));
            case AROUND -> around(number, limit, first, last);
        };
    }

    /** Filled from the other side where the room begins or ends, so that it is as long as asked for. */
    private static Window around(long number, long limit, long first, long last) {
        var from = Math.max(first, Math.min(number - limit / 2, last - limit + 1));
        return new Window(from, Math.min(from + limit - 1, last));
    }
}
