package parley.account.query;

import parley.shared.AccountId;

/** Tells whoever looks at a person that they show otherwise than before; accounts do not know who does. */
public interface Onlookers {

    void tell(AccountId account);
}
