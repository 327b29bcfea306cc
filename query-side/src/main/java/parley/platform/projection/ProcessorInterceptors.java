package parley.platform.projection;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** What stands around the handlers of a processor, by its name; also of one that the framework has not made. */
@FunctionalInterface
public interface ProcessorInterceptors {

    MessageHandlerInterceptor<EventMessage<?>> of(String processor);
}
