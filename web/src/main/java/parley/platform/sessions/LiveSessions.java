package parley.platform.sessions;

import parley.shared.AccountId;

/** The open sockets on all nodes, for whoever ends what they hang on. */
public interface LiveSessions {

    /** Closes the sockets that were opened in this HTTP session: it was signed out or revoked. */
    void close(String httpSession);

    /** Closes every socket of the person, who is deactivated or may do something else from now on. */
    void closeAll(AccountId account);

    /** How many sockets are open on this node. */
    int openHere();
}
