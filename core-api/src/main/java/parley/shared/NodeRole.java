package parley.shared;

/** What a node of the site is there for. */
public enum NodeRole {
    /** Decides: aggregates, policies, and what they look up. */
    COMMAND,
    /** Remembers: projections, and the answers from what they wrote. */
    QUERY,
    /** Speaks: pages, endpoints, sockets. */
    WEB
}
