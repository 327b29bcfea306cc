package parley.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.thread.Threading;
import org.springframework.core.env.Environment;
import parley.testing.Site;

/** A request on a virtual thread can bring all others to a stand for ever: docs/decisions/0025. */
class RequestThreadsIT {

    @Test
    void requests_and_sweeps_have_threads_of_the_operating_system() {
        assertThat(Threading.PLATFORM.isActive(Site.shared().bean(Environment.class)))
                .isTrue();
    }
}
