package parley.personal.command;

/** Refuses to write about somebody whose key was destroyed: whoever is told "stored" must be able to read it again. */
class SubjectForgotten extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SubjectForgotten(Subject subject) {
        super("The key of " + subject + " was destroyed; nothing personal can be stored about it any more.");
    }
}
