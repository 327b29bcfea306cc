package parley.shared.query;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Writes a batch after its last event has been handled, which is before the processor stores its token: the token is
 * stored by the first listener of the commit, so writing in one of ours would let it run ahead of the documents.
 */
class WriteBeforeToken implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String processor;
    private final DeadLetters letters;

    WriteBeforeToken(String processor, DeadLetters letters) {
        this.processor = processor;
        this.letters = letters;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var result = chain.proceed();
        if (!(unitOfWork instanceof BatchingUnitOfWork<?> batch) || batch.isLastMessage())
            Batch.writeAll(processor, letters);
        return result;
    }
}
