package parley.live.web;

/** The client broke STOMP's rules or ours: it gets an ERROR frame and the socket is closed. */
final class ProtocolViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProtocolViolation(String sentence) {
        super(sentence);
    }
}
