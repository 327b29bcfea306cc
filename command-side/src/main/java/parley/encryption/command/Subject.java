package parley.encryption.command;

/** Whom a text is about, or whose it is: the owner of a destroyable key. */
record Subject(String name) {

    /** The kind of id goes with it, so that a room's key is never a person's who chose the same id. */
    static Subject of(Object id) {
        return new Subject(id.getClass().getSimpleName() + ":" + id);
    }

    @Override
    public String toString() {
        return name;
    }
}
