package parley.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntConsumer;

/** One person's connection for requests, kept alive and pipelined, on the generator's one thread. */
final class Line implements AutoCloseable {

    private final Channel channel;
    private final Map<String, String> credentials;
    private final Queue<IntConsumer> waiting = new ArrayDeque<>();

    Line(Member who, EventLoopGroup loop) throws InterruptedException {
        credentials = who.credentials();
        var bootstrap = new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel opened) {
                        opened.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(1 << 20), answers());
                    }
                });
        channel = bootstrap
                .connect(who.site().getHost(), who.site().getPort())
                .sync()
                .channel();
    }

    /** Writes in a room; the status of the answer is told on the generator's thread. */
    void send(String room, String message, String text, IntConsumer answered) {
        var body = Unpooled.copiedBuffer("{\"text\":\"" + text + "\"}", StandardCharsets.UTF_8);
        var path = "/api/conversations/" + room + "/messages/" + message;
        var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.PUT, path, body);
        request.headers()
                .set(HttpHeaderNames.HOST, "localhost")
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        credentials.forEach(request.headers()::set);
        channel.eventLoop().execute(() -> {
            waiting.add(answered);
            var _ = channel.writeAndFlush(request);
        });
    }

    @Override
    public void close() {
        channel.close().syncUninterruptibly();
    }

    private SimpleChannelInboundHandler<FullHttpResponse> answers() {
        return new SimpleChannelInboundHandler<>() {
            @Override
            protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
                var next = waiting.poll();
                if (next != null) next.accept(answer.status().code());
            }

            @Override
            public void channelInactive(ChannelHandlerContext context) {
                for (var next = waiting.poll(); next != null; next = waiting.poll()) next.accept(0);
            }
        };
    }
}
