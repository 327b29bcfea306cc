package parley.profile.query;

import parley.shared.AccountId;
import parley.shared.Actor;

/** Tells other features what people want nobody to know of them. */
public interface Privacy {

    /** Whether others may see what this person has read, who then sees it of others too; one read by key. */
    boolean showsReceipts(AccountId account);

    /** Whether anything of a person's profile is for these eyes: not when they are blocked either way, or one is gone. */
    boolean mayLook(Actor by, AccountId at);
}
