package embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of the read models when the process is killed while projections write. */
class KillTest {

    private static final int ROUNDS = 4;
    private static final int PER_BATCH = 3;

    @TempDir
    Path data;

    @Test
    void no_token_is_ever_ahead_of_its_documents() throws Exception {
        var random = new Random(1);
        long reached = 0;
        for (int round = 0; round < ROUNDS; round++) {
            killWhileWriting(random);
            try (var client = new Opened(data)) {
                var token = client.token();
                assertThat(token).as("what earlier rounds saved").isGreaterThanOrEqualTo(reached);
                assertThat(client.documents()).isGreaterThanOrEqualTo(token * PER_BATCH);
                for (long batch = Math.max(1, token - 50); batch <= token; batch++)
                    assertThat(client.documentsOf(batch)).isEqualTo(PER_BATCH);
                reached = token;
            }
        }
        assertThat(reached).as("the rounds wrote something at all").isPositive();
    }

    private void killWhileWriting(Random random) throws Exception {
        var child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int reached = 0; reached < 4; )
                if (Objects.requireNonNull(output.readLine(), "ended early").startsWith("reached")) reached++;
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static class Opened implements AutoCloseable {

        final EmbeddedMongo server;
        final com.mongodb.client.MongoClient client;

        Opened(Path data) {
            server = new EmbeddedMongo(new ImpatientStore(data.resolve("documents.mv")));
            client = MongoClients.create(server.url("parley"));
        }

        long token() {
            var token = client.getDatabase("parley")
                    .getCollection("tokens")
                    .find(eq("_id", "projection"))
                    .first();
            return token == null ? 0 : token.getLong("at");
        }

        long documents() {
            return client.getDatabase("parley").getCollection("documents").estimatedDocumentCount();
        }

        int documentsOf(long batch) {
            int count = 0;
            for (int n = 0; n < PER_BATCH; n++) {
                if (client.getDatabase("parley")
                                .getCollection("documents")
                                .find(eq("_id", batch + ":" + n))
                                .first()
                        != null) count++;
            }
            return count;
        }

        @Override
        public void close() {
            client.close();
            server.close();
        }
    }

    /** A projection in a process of its own: documents first, then the token. */
    static class Writer {

        public static void main(String[] args) {
            var opened = new Opened(Path.of(args[0]));
            var database = opened.client.getDatabase("parley");
            for (long batch = opened.token() + 1; ; batch++) {
                var written = batch;
                for (int n = 0; n < PER_BATCH; n++) {
                    var id = written + ":" + n;
                    database.getCollection("documents")
                            .replaceOne(
                                    eq("_id", id),
                                    new Document("_id", id).append("text", "x".repeat(300)),
                                    new com.mongodb.client.model.ReplaceOptions().upsert(true));
                }
                database.getCollection("tokens")
                        .updateOne(
                                eq("_id", "projection"), Updates.set("at", written), new UpdateOptions().upsert(true));
                if (batch % 100 == 0) System.out.println("reached " + batch);
            }
        }
    }
}
