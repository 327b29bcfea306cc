package parley.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import parley.shared.Correlation;

class ProblemsTest {

    @Test
    void what_is_unexpected_tells_the_id_of_its_request_and_nothing_more() {
        MDC.put(Correlation.IN_LOGS, "4bf92f3577b34da6a3ce929d0e0e4736");
        try {
            var problem = new Problems().of(new IllegalStateException("secret"));
            assertThat(Objects.requireNonNull(problem.getProperties()))
                    .containsEntry("correlation", "4bf92f3577b34da6a3ce929d0e0e4736");
            assertThat(problem.toString()).doesNotContain("secret");
        } finally {
            MDC.remove(Correlation.IN_LOGS);
        }
    }
}
