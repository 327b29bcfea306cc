package parley.platform.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import parley.platform.http.NetworkAddress;
import parley.shared.Bound;

/** Reads one body as it comes in, on no thread of its own, and then has the request handled with it. */
final class BodyLoader implements Invocable.Task {

    @Bound
    static final Duration LONGEST_READING = Duration.ofMinutes(1);

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Handler next;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final EdgeAnswers answers;
    private final BodyMemory memory;
    private final int limit;
    private final String address;
    private final Scheduler.Task deadline;

    BodyLoader(
            Handler next,
            Request request,
            Response response,
            Callback callback,
            EdgeAnswers answers,
            BodyMemory memory,
            int limit) {
        this.next = next;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.answers = answers;
        this.memory = memory;
        this.limit = limit;
        address = NetworkAddress.of(Request.getRemoteAddr(request));
        deadline = request.getComponents()
                .getScheduler()
                .schedule(this::giveUp, LONGEST_READING.toMillis(), TimeUnit.MILLISECONDS);
        Request.addCompletionListener(request, _ -> ended());
    }

    /** Handles it at once when all is here, as with nearly every request. */
    void load() {
        if (read()) handle();
    }

    /** Called by whatever thread received more. */
    @Override
    public void run() {
        if (read()) request.getContext().execute(this::handle);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Returns whether the body is complete; if it is neither that nor refused, more is waited for. */
    private boolean read() {
        while (true) {
            var chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return false;
            }
            if (Content.Chunk.isFailure(chunk)) {
                callback.failed(chunk.getFailure());
                return false;
            }
            var refusal = add(chunk);
            if (refusal != null) {
                answers.refuse(response, callback, refusal);
                return false;
            }
            if (chunk.isLast()) return true;
        }
    }

    private @Nullable HttpStatus add(Content.Chunk chunk) {
        try {
            var bytes = chunk.remaining();
            if (body.size() + bytes > limit) return HttpStatus.CONTENT_TOO_LARGE;
            if (!memory.take(address, bytes)) return HttpStatus.SERVICE_UNAVAILABLE;
            body.writeBytes(BufferUtil.toArray(chunk.getByteBuffer()));
            return null;
        } finally {
            chunk.release();
        }
    }

    private void handle() {
        deadline.cancel();
        try {
            if (!next.handle(new Whole(request, body.toByteArray()), response, callback))
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND.value());
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    private void giveUp() {
        request.getConnectionMetaData().getConnection().getEndPoint().close(new TimeoutException("slow body"));
    }

    private void ended() {
        deadline.cancel();
        memory.give(address, body.size());
    }

    /** The request with all of its body at hand. */
    private static final class Whole extends Request.Wrapper {

        private Content.Chunk left;

        Whole(Request request, byte[] body) {
            super(request);
            left = Content.Chunk.from(ByteBuffer.wrap(body), true);
        }

        @Override
        public Content.Chunk read() {
            var chunk = left;
            left = Content.Chunk.EOF;
            return chunk;
        }

        @Override
        public void demand(Runnable then) {
            then.run();
        }
    }
}
