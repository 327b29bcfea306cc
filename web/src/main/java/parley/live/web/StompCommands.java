package parley.live.web;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.stereotype.Component;
import parley.live.LiveRejection;
import parley.platform.http.AddressedAccount;
import parley.platform.http.RequestRejection;
import parley.shared.Bound;

/** Does what a client's frame asks. */
@Component
final class StompCommands {

    @Bound
    private static final int LONGEST_HEADER = 200;

    private final Access access;
    private final Subscriptions subscriptions;
    private final Signals signals;
    private final ProblemFrames problems;
    private final LiveSettings settings;

    StompCommands(
            Access access,
            Subscriptions subscriptions,
            Signals signals,
            ProblemFrames problems,
            LiveSettings settings) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.signals = signals;
        this.problems = problems;
        this.settings = settings;
    }

    void handle(LiveSession session, StompHeaderAccessor frame, byte[] body) {
        var command = frame.getCommand();
        if (command == null) throw new ProtocolViolation("A frame begins with its command.");
        switch (command) {
            case CONNECT, STOMP -> connect(session, frame);
            case SUBSCRIBE -> subscribe(connected(session), frame);
            case UNSUBSCRIBE -> unsubscribe(connected(session), frame);
            case SEND -> signal(connected(session), frame, body);
            case DISCONNECT -> disconnect(session, frame);
            default -> throw new ProtocolViolation(command + " is not understood here.");
        }
    }

    private void connect(LiveSession session, StompHeaderAccessor frame) {
        if (session.heartbeats.isConnected()) throw new ProtocolViolation("Connected already.");
        if (!frame.getAcceptVersion().contains("1.2")) throw new ProtocolViolation("Only STOMP 1.2 is spoken here.");
        var addressed = frame.getFirstNativeHeader(AddressedAccount.HEADER);
        if (AddressedAccount.refusal(addressed, session.actor).isPresent()) {
            session.queue.closeAfter(
                    StompFrames.error(RequestRejection.OTHER_ACCOUNT.sentence()), CloseCode.SIGNED_OUT);
            return;
        }
        var beat = frame.getHeartbeat();
        session.heartbeats.agree(beat[0], beat[1], settings.heartbeat());
        session.queue.offer(StompFrames.connected(session.actor.account(), settings.heartbeat()));
    }

    private void subscribe(LiveSession session, StompHeaderAccessor frame) {
        var subscription = header(frame.getSubscriptionId(), "id");
        var destination = header(frame.getDestination(), "destination");
        if (destination.equals(ProblemFrames.DESTINATION)) {
            receipt(session, frame);
            return;
        }
        var refusal = listen(session, subscription, destination);
        if (refusal == null) receipt(session, frame);
        else problems.send(session, refusal, "subscription", subscription);
    }

    private @Nullable LiveRejection listen(LiveSession session, String subscription, String destination) {
        if (session.subscriptions.size() >= LiveSession.MOST_SUBSCRIPTIONS) return LiveRejection.TOO_MANY_SUBSCRIPTIONS;
        if (!destination.startsWith(Topics.DESTINATION)) return LiveRejection.NO_SUCH_TOPIC;
        var topic = destination.substring(Topics.DESTINATION.length());
        if (!topic.equals(session.subscriptions.getOrDefault(subscription, topic)))
            throw new ProtocolViolation("Another subscription has that id.");
        if (session.listensTo(topic) && !session.subscriptions.containsKey(subscription))
            return LiveRejection.ALREADY_SUBSCRIBED;
        var changes = access.changes();
        if (!access.mayRead(session.actor, topic)) return LiveRejection.NO_SUCH_TOPIC;
        subscriptions.add(session, subscription, topic, access.isSeen(session.actor, topic));
        if (access.changes() == changes || access.mayRead(session.actor, topic)) return null;
        subscriptions.remove(session, subscription);
        return LiveRejection.NO_SUCH_TOPIC;
    }

    private void unsubscribe(LiveSession session, StompHeaderAccessor frame) {
        subscriptions.remove(session, header(frame.getSubscriptionId(), "id"));
        receipt(session, frame);
    }

    private void signal(LiveSession session, StompHeaderAccessor frame, byte[] body) {
        var destination = header(frame.getDestination(), "destination");
        var refusal = signals.hear(session, destination, body);
        if (refusal == null) receipt(session, frame);
        else problems.send(session, refusal, "destination", destination);
    }

    private void disconnect(LiveSession session, StompHeaderAccessor frame) {
        var receipt = receiptOf(frame);
        if (receipt == null) session.queue.close(CloseCode.DONE);
        else session.queue.closeAfter(StompFrames.receipt(receipt), CloseCode.DONE);
    }

    private static void receipt(LiveSession session, StompHeaderAccessor frame) {
        var receipt = receiptOf(frame);
        if (receipt != null) session.queue.offer(StompFrames.receipt(receipt));
    }

    private static LiveSession connected(LiveSession session) {
        if (!session.heartbeats.isConnected()) throw new ProtocolViolation("CONNECT comes first.");
        return session;
    }

    private static @Nullable String receiptOf(StompHeaderAccessor frame) {
        return frame.getReceipt() == null ? null : header(frame.getReceipt(), "receipt");
    }

    /** It is sent back: with each frame, where it names a subscription. */
    private static String header(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) throw new ProtocolViolation("The header " + name + " is missing.");
        if (value.length() > LONGEST_HEADER)
            throw new ProtocolViolation("The header " + name + " has more than " + LONGEST_HEADER + " characters.");
        return value;
    }
}
