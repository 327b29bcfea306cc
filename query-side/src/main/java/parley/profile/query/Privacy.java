package parley.profile.query;

import parley.account.AccountId;

/** Tells other features what people want nobody to know of them. */
public interface Privacy {

    /** Whether others may see what this person has read, who then sees it of others too; one read by key. */
    boolean showsReceipts(AccountId account);
}
