package parley.live.web;

/** Why the server closes a socket, as {@code docs/live-protocol.md} lists it. */
enum CloseCode {
    DONE(1000, ""),
    RESTARTING(1012, "restarting, resume"),
    SIGNED_OUT(4001, "signed out"),
    VIOLATION(4003, "protocol violation"),
    SILENT(4003, "no heart-beat"),
    TOO_SLOW(4008, "too slow, resume"),
    TOO_MANY(4009, "too many sockets, this was the oldest");

    final int code;
    final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }
}
