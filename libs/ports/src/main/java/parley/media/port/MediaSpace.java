package parley.media.port;

import parley.shared.AccountId;

/** How much of the site's space for files one person has. Called directly, in the transaction of whoever decides by it. */
public interface MediaSpace {

    /**
     * In bytes.
     *
     * @param used by originals that are kept
     * @param most what they may be together
     */
    record Space(long used, long most) {

        /** Whether so many more are allowed. */
        public boolean holds(long more) {
            return more <= most - used;
        }
    }

    Space of(AccountId owner);

    /** Until the transaction ends, nobody else decides by it: of two uploads the later sees the earlier. */
    Space lock(AccountId owner);
}
