package parley.testing;

import static java.util.Objects.requireNonNull;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Counts what one request asks of the stores, on its own thread; not annotated, so that no scan finds it. */
public class Costs {

    /**
     * @param documents the commands that the document store was sent, each with its collection
     * @param events how many events were read from the event store
     * @param rows the round trips to the database of accounts, sessions and events: statements, and commits after some
     */
    public record Cost(List<String> documents, int events, List<String> rows) {}

    private static final ThreadLocal<@Nullable Tally> TALLY = new ThreadLocal<>();
    private static final LinkedBlockingQueue<Cost> FINISHED = new LinkedBlockingQueue<>();

    private static final class Tally {
        private final List<String> documents = new ArrayList<>();
        private final List<String> rows = new ArrayList<>();
        private boolean begun;
        private int events;
    }

    /** What the one request costs that is made here; nobody else may ask meanwhile. */
    public static Cost of(Runnable request) throws InterruptedException {
        FINISHED.clear();
        request.run();
        return requireNonNull(FINISHED.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
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
    static BeanPostProcessor countedRows() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource database)) return bean;
                return ProxyDataSourceBuilder.create(database)
                        .afterQuery((_, queries) ->
                                queries.forEach(one -> row(one.getQuery().strip())))
                        .afterMethod(context -> {
                            if (context.getMethod().getName().equals("commit")) row("commit");
                        })
                        .build();
            }
        };
    }

    /** A commit of nothing asks nothing. */
    private static void row(String statement) {
        var tally = TALLY.get();
        if (tally == null) return;
        var commits = statement.equals("commit");
        if (!commits || tally.begun) tally.rows.add(statement);
        tally.begun = !commits;
    }

    /** Before all others: who asks is looked up in a filter, too. */
    @Bean
    FilterRegistrationBean<Filter> countedRequests() {
        var first = new FilterRegistrationBean<Filter>(Costs::count);
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }

    private static void count(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var tally = new Tally();
        TALLY.set(tally);
        try {
            chain.doFilter(request, response);
        } finally {
            TALLY.remove();
            FINISHED.add(new Cost(List.copyOf(tally.documents), tally.events, List.copyOf(tally.rows)));
        }
    }
}
