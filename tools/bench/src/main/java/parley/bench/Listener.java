package parley.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One device's socket, subscribed to rooms as docs/live-protocol.md says, on the generator's one thread.
 *
 * <p>It looks in the characters of a frame for its number and for the mark of the message, and at nothing else: a
 * generator that read JSON a hundred thousand times a second would measure itself. The JVM seeks in a {@code String}
 * several bytes at a time, which a loop of ours over a buffer does not.
 */
final class Listener implements AutoCloseable {

    private static final String MESSAGE = "\"type\":\"message\"";
    private static final String NUMBER = "\"number\":";
    /** Seconds for each word of the protocol: a site that says nothing for so long has stopped. */
    private static final long PATIENCE = 60;

    private final Deliveries deliveries;
    private final Channel channel;
    private final CompletableFuture<Void> connected = new CompletableFuture<>();
    private CompletableFuture<Void> subscribed = new CompletableFuture<>();
    private long last;

    Listener(Member who, EventLoopGroup loop, Deliveries deliveries) throws InterruptedException {
        this.deliveries = deliveries;
        var address = URI.create("ws://" + who.site().getAuthority() + "/live");
        var headers = new DefaultHttpHeaders()
                .set("Cookie", who.cookieHeader())
                .set("Origin", who.site().toString());
        var config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(address)
                .version(WebSocketVersion.V13)
                .subprotocol("v12.stomp")
                .customHeaders(headers)
                .maxFramePayloadLength(1 << 22)
                .build();
        var bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel opened) {
                        opened.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(1 << 16),
                                        new WebSocketClientProtocolHandler(config),
                                        frames());
                    }
                });
        channel = bootstrap.connect(address.getHost(), address.getPort()).sync().channel();
        connected.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    void subscribe(String room) {
        subscribed = new CompletableFuture<>();
        var topic = "/topic/conversations." + room;
        write("SUBSCRIBE\nid:" + topic + "\ndestination:" + topic + "\nreceipt:" + topic + "\n\n\0");
        subscribed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** As a device does whose person has closed the lid: nothing is read any more. */
    void sleep() {
        channel.config().setAutoRead(false);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
    }

    private void write(String frame) {
        write(channel, frame);
    }

    private static void write(Channel to, String frame) {
        var _ = to.writeAndFlush(new TextWebSocketFrame(frame));
    }

    private SimpleChannelInboundHandler<WebSocketFrame> frames() {
        return new SimpleChannelInboundHandler<>() {
            @Override
            public void userEventTriggered(ChannelHandlerContext context, Object event) {
                if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE)
                    write(context.channel(), "CONNECT\naccept-version:1.2\nhost:parley\nheart-beat:0,0\n\n\0");
            }

            @Override
            protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
                read(frame.content().toString(StandardCharsets.ISO_8859_1));
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                var early = new IOException("the site has closed the socket");
                connected.completeExceptionally(early);
                subscribed.completeExceptionally(early);
            }

            @Override
            public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
                connected.completeExceptionally(cause);
                var _ = context.close();
            }
        };
    }

    private void read(String frame) {
        if (frame.startsWith("CONNECTED")) connected.complete(null);
        else if (frame.startsWith("RECEIPT")) subscribed.complete(null);
        else if (frame.contains(MESSAGE)) {
            var number = numberAfter(frame, NUMBER);
            var mark = numberAfter(frame, Deliveries.MARK);
            if (mark < 0) return;
            deliveries.arrived((int) mark, last == 0 || number == last + 1);
            last = number;
        }
    }

    private static long numberAfter(String frame, String before) {
        var at = frame.indexOf(before);
        if (at < 0) return -1;
        var number = 0L;
        for (int i = at + before.length(); i < frame.length(); i++) {
            var digit = frame.charAt(i) - '0';
            if (digit < 0 || digit > 9) break;
            number = number * 10 + digit;
        }
        return number;
    }
}
