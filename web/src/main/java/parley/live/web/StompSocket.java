package parley.live.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.stomp.StompConversionException;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** The life of a socket: opened, heard frame by frame, closed. */
@Component
final class StompSocket extends AbstractWebSocketHandler implements SubProtocolCapable {

    private static final Logger log = LoggerFactory.getLogger(StompSocket.class);
    private static final String SESSION = LiveSession.class.getName();

    private final OpenSockets sockets;
    private final Subscriptions subscriptions;
    private final StompCommands commands;
    private final LiveFeed feed;
    private final LiveSettings settings;
    private final LiveMetrics metrics;

    StompSocket(
            OpenSockets sockets,
            Subscriptions subscriptions,
            StompCommands commands,
            LiveFeed feed,
            LiveSettings settings,
            LiveMetrics metrics) {
        this.sockets = sockets;
        this.subscriptions = subscriptions;
        this.commands = commands;
        this.feed = feed;
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("v12.stomp");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) {
        var visitor = Visitor.of(socket.getAttributes());
        var writer = JettySocketWriter.of(socket);
        var session = new LiveSession(visitor, writer, settings.queueBytes().toBytes());
        socket.getAttributes().put(SESSION, session);
        sockets.add(session);
        if (!feed.stands()) session.queue.close(CloseCode.RESTARTING);
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) {
        hear(session(socket), ByteBuffer.wrap(message.asBytes()));
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession socket, BinaryMessage message) {
        hear(session(socket), message.getPayload());
    }

    @Override
    public void handleTransportError(WebSocketSession socket, Throwable cause) {
        log.debug("A socket broke", cause);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        var session = session(socket);
        session.queue.close(CloseCode.DONE);
        metrics.closed(session.queue.reason());
        sockets.remove(session);
        subscriptions.removeAll(session);
    }

    private void hear(LiveSession session, ByteBuffer bytes) {
        session.heartbeats.heard();
        try {
            var messages = decode(session, bytes);
            session.allowance.spend(Math.max(1, messages.size()));
            for (var message : messages) {
                var frame =
                        Objects.requireNonNull(MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class));
                if (session.queue.isClosing()) return;
                if (!frame.isHeartbeat()) commands.handle(session, frame, message.getPayload());
            }
        } catch (ProtocolViolation e) {
            var sentence = Objects.requireNonNull(e.getMessage());
            session.queue.closeAfter(StompFrames.error(sentence), CloseCode.VIOLATION);
        }
    }

    /** An unknown command is an {@code IllegalArgumentException} of the decoder's. */
    private static List<Message<byte[]>> decode(LiveSession session, ByteBuffer bytes) {
        try {
            return session.decoder.decode(bytes);
        } catch (StompConversionException | IllegalArgumentException _) {
            throw new ProtocolViolation("That is not a STOMP frame, or one that is too large.");
        }
    }

    private static LiveSession session(WebSocketSession socket) {
        return (LiveSession) Objects.requireNonNull(socket.getAttributes().get(SESSION));
    }
}
