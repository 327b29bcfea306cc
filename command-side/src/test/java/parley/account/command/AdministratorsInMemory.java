package parley.account.command;

import java.util.HashSet;
import java.util.Set;
import parley.shared.AccountId;

/** The list of administrators for specifications. */
class AdministratorsInMemory implements Administrators {

    private final Set<AccountId> list = new HashSet<>();

    @Override
    public void appoint(AccountId account) {
        list.add(account);
    }

    @Override
    public boolean dismiss(AccountId account) {
        if (list.size() == 1 && list.contains(account)) return false;
        list.remove(account);
        return true;
    }
}
