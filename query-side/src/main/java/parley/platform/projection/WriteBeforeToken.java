package parley.platform.projection;

import java.util.function.IntFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import parley.platform.readmodels.Build;
import parley.platform.segments.SegmentClaim;

/**
 * Writes a batch after its last event has been handled, which is before the processor stores its token: the token is
 * stored by the first listener of the commit, so writing in one of ours would let it run ahead of the documents.
 */
class WriteBeforeToken implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String processor;
    private final String segment;
    private final IntFunction<SegmentClaim> claims;
    private final DeadLetters letters;

    /** @param claims tells of a segment's number the right to write what it comes to */
    WriteBeforeToken(String processor, IntFunction<SegmentClaim> claims, DeadLetters letters) {
        this.processor = processor;
        this.segment = "Processor[" + processor + "]/SegmentId";
        this.claims = claims;
        this.letters = letters;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage()) {
            Integer number = unitOfWork.root().getResource(segment);
            if (number != null) Batch.claim(claims.apply(number));
            Batch.writeAll(waitingUnder(), letters);
        }
        return result;
    }

    /** The name under which events wait that can't be written. */
    private String waitingUnder() {
        return Build.written()
                .filter(build -> build.group().equals(Build.groupOf(processor)))
                .map(Build::processor)
                .orElse(processor);
    }
}
