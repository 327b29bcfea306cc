package parley.account.web;

import parley.shared.AccountId;

/** Said within this node when somebody may sign in differently from before, in the transaction that makes it so. */
record CredentialChanged(AccountId account) {}
