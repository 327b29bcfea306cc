package parley.testing;

import static java.util.Objects.requireNonNull;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what one request asks of the stores, on its own thread; not annotated, so that no scan finds it. */
public class Costs {

    /**
     * @param documents the commands that the document store was sent, each with its collection
     * @param events how many events were read from the event store
     */
    public record Cost(List<String> documents, int events) {}

    private static final ThreadLocal<@Nullable Tally> TALLY = new ThreadLocal<>();
    private static final LinkedBlockingQueue<Cost> FINISHED = new LinkedBlockingQueue<>();

    private static final class Tally {
        private final List<String> documents = new ArrayList<>();
        private int events;
    }

    /** What the one request costs that is made here; nobody else may ask meanwhile. */
    public static Cost of(Runnable request) throws InterruptedException {
        FINISHED.clear();
        request.run();
        return requireNonNull(FINISHED.poll(10, TimeUnit.SECONDS));
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countedDocuments() {
        return client -> client.addCommandListener(new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                var tally = TALLY.get();
                if (tally == null) return;
                var name = event.getCommandName();
                tally.documents.add(
                        name + " " + event.getCommand().getString(name).getValue());
            }
        });
    }

    /** Changes nothing: whatever is read passes through. */
    @Bean
    EventUpcaster countedEvents() {
        return events -> events.peek(_ -> {
            var tally = TALLY.get();
            if (tally != null) tally.events++;
        });
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter countedRequests() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var tally = new Tally();
                TALLY.set(tally);
                try {
                    chain.doFilter(request, response);
                } finally {
                    TALLY.remove();
                    FINISHED.add(new Cost(List.copyOf(tally.documents), tally.events));
                }
            }
        };
    }
}
