package parley.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** The Axon Server that runs already, and the shell commands by which tests may act on it. */
final class AxonServer {

    /** A system property: {@code host:port}. */
    static final String ADDRESS = "parley.test.axonserver";

    /** A system property: the command that ends the server and starts it again. */
    static final String RESTART = ADDRESS + ".restart";

    private static final String EMPTY = ADDRESS + ".empty";

    private AxonServer() {}

    static String address() {
        return System.getProperty(ADDRESS);
    }

    /** Forgets the events of the cluster before, whose keys are gone with its database. */
    static void empty() {
        if (System.getProperty(EMPTY) != null) run(EMPTY);
    }

    static void restart() {
        run(RESTART);
    }

    private static void run(String property) {
        try {
            var command = new ProcessBuilder("sh", "-c", System.getProperty(property));
            assertThat(command.inheritIO().start().waitFor()).as(property).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(property, e);
        }
    }
}
