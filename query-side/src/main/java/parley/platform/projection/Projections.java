package parley.platform.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.Build;

/** The handlers of each processor, for events that do not come to them by it. */
@Component
class Projections {

    private final ListableBeanFactory beans;
    private final Map<String, List<AnnotationEventHandlerAdapter>> handlers = new ConcurrentHashMap<>();

    Projections(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Whether it is a projection's, and not a policy's: what a policy can't read stops it, for it can't be told later. */
    boolean isOne(String processor) {
        return handlers(processor).stream()
                .allMatch(handler -> handler.getTargetType().getPackageName().endsWith(".query"));
    }

    void handle(String processor, EventMessage<?> event) throws Exception {
        for (var handler : handlers(processor)) if (handler.canHandle(event)) handler.handle(event);
    }

    private List<AnnotationEventHandlerAdapter> handlers(String processor) {
        return handlers.computeIfAbsent(processor, this::find);
    }

    private List<AnnotationEventHandlerAdapter> find(String processor) {
        return Stream.of(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(name -> isOf(processor, name))
                .map(name -> new AnnotationEventHandlerAdapter(beans.getBean(name)))
                .toList();
    }

    private boolean isOf(String processor, String name) {
        var group = beans.findAnnotationOnBean(name, ProcessingGroup.class);
        return group != null && group.value().equals(Build.groupOf(processor));
    }
}
