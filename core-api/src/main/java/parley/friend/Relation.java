package parley.friend;

/** How somebody stands to another person, as they themselves may know it: who was blocked can't tell. */
public enum Relation {
    ONESELF(NextStep.NOTHING),
    STRANGERS(NextStep.ADD),
    /** One has asked the other, who has not answered. */
    ASKED(NextStep.CANCEL),
    /** The other has asked, and waits for an answer. */
    ASKS(NextStep.ACCEPT),
    FRIENDS(NextStep.MESSAGE),
    /** One has blocked the other. */
    BLOCKED(NextStep.UNBLOCK);

    /** The one thing that is offered first. */
    public enum NextStep {
        NOTHING,
        ADD,
        CANCEL,
        ACCEPT,
        MESSAGE,
        UNBLOCK
    }

    private final NextStep next;

    Relation(NextStep next) {
        this.next = next;
    }

    public NextStep next() {
        return next;
    }
}
