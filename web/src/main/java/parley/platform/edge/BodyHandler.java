package parley.platform.edge;

import java.util.Objects;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Lets a request through once its whole body is here, so that a slow one holds no thread; refuses what is too large or of
 * another kind than the endpoint takes, before anything of it is looked at.
 */
final class BodyHandler extends Handler.Wrapper {

    private final EdgeAnswers answers;
    private final BodyMemory memory;

    BodyHandler(Handler next, EdgeAnswers answers, BodyMemory memory) {
        super(next);
        this.answers = answers;
        this.memory = memory;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!hasBody(request)) return super.handle(request, response, callback);
        var rule = BodyLimits.rule(request.getMethod(), Request.getPathInContext(request));
        var refusal = refusal(request, rule);
        if (refusal != null) {
            answers.refuse(response, callback, refusal);
            return true;
        }
        var limit = rule.bytes();
        if (limit.isEmpty()) return super.handle(request, response, callback);
        var next = Objects.requireNonNull(getHandler());
        new BodyLoader(next, request, response, callback, answers, memory, (int) limit.getAsLong()).load();
        return true;
    }

    private static boolean hasBody(Request request) {
        var length = request.getHeaders().getField(HttpHeader.CONTENT_LENGTH);
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
                || (length != null && length.getLongValue() != 0);
    }

    private static @Nullable HttpStatus refusal(Request request, BodyLimits.Rule rule) {
        var headers = request.getHeaders();
        var limit = rule.bytes();
        var length = headers.getField(HttpHeader.CONTENT_LENGTH);
        if (limit.isPresent() && length != null && length.getLongValue() > limit.getAsLong())
            return HttpStatus.CONTENT_TOO_LARGE;
        var type = headers.getField(HttpHeader.CONTENT_TYPE);
        return headers.contains(HttpHeader.CONTENT_ENCODING)
                        || type == null
                        || !rule.type().equals(mimeType(type))
                ? HttpStatus.UNSUPPORTED_MEDIA_TYPE
                : null;
    }

    private static @Nullable String mimeType(HttpField type) {
        return MimeTypes.getMimeTypeAsStringFromContentType(type);
    }
}
