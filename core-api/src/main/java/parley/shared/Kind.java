package parley.shared;

/** Why a request was refused, as far as a client's next step depends on it. */
public enum Kind {
    /** The request does not have the form that the protocol describes. */
    MALFORMED,
    /** The session does not say who asks, or what was given to sign in does not fit. */
    UNAUTHENTICATED,
    /** The request itself breaks a rule; changing it helps. */
    INVALID,
    /** The person may not do this. */
    FORBIDDEN,
    /** There is no such thing, or it is hidden from this person: the two look the same. */
    NOT_FOUND,
    /** The request does not fit what has happened meanwhile. */
    CONFLICT,
    /** Too soon or too often; waiting helps. */
    TOO_MANY,
    /** Part of the site is away, and what became of the request is unknown; the same request again is safe. */
    UNAVAILABLE
}
