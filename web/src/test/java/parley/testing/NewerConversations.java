package parley.testing;

import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import parley.platform.projection.ProcessorInterceptors;
import parley.platform.readmodels.ReadModel;

/**
 * Makes a site one whose code has conversations in a newer version, and makes them anew no further than a test lets it. Not
 * annotated, so that no scan finds it.
 */
public class NewerConversations {

    private static final String FILLING = "conversations@2";
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static int allowed = NO_LIMIT;
    private static boolean held;
    private static boolean stopping;

    /** Such a site, on these data; few events make a batch, so that some are written when it stops. */
    public static Site on(Path data) {
        return Site.on(
                data,
                "--parley.keep-replaced=1s",
                "--spring.main.sources=" + NewerConversations.class.getName(),
                "--axon.eventhandling.processors.conversations.batch-size=10");
    }

    @Bean
    static BeanPostProcessor newerReadModel() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return switch (bean) {
                    case ReadModel model
                    when model.group().equals("conversations") ->
                        new ReadModel(model.group(), model.version() + 1, model.readable(), model.collections());
                    case ProcessorInterceptors all -> holding(all);
                    default -> bean;
                };
            }
        };
    }

    private static ProcessorInterceptors holding(ProcessorInterceptors all) {
        return processor -> {
            var interceptor = all.of(processor);
            return (work, chain) -> {
                if (processor.equals(FILLING)) pass();
                return interceptor.handle(work, chain);
            };
        };
    }

    /** From here on so many events are taken and no more. */
    public static synchronized void allow(int events) {
        allowed = events;
        held = false;
        stopping = false;
        NewerConversations.class.notifyAll();
    }

    public static void allowAll() {
        allow(NO_LIMIT);
    }

    /** Whether it waits for more. */
    public static synchronized boolean isHeld() {
        return held;
    }

    /** Lets go of what is held, which then fails, as a site stops in the midst of a batch. */
    public static synchronized void stop() {
        stopping = true;
        NewerConversations.class.notifyAll();
    }

    private static synchronized void pass() throws InterruptedException {
        while (allowed == 0 && !stopping) {
            held = true;
            NewerConversations.class.wait();
        }
        if (stopping) throw new IllegalStateException("The site stops");
        if (allowed != NO_LIMIT) allowed--;
    }
}
