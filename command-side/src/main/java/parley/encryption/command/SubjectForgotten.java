package parley.encryption.command;

import parley.encryption.PersonalRejection;
import parley.shared.CommandRejected;

/**
 * Refuses to write about somebody whose key was destroyed: whoever is told "stored" must be able to read it again. It
 * is a refusal and no failure, or clients would try again for ever.
 */
class SubjectForgotten extends CommandRejected {

    private static final long serialVersionUID = 1L;

    SubjectForgotten() {
        super(PersonalRejection.ERASED_FOR_GOOD);
    }
}
