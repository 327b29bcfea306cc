package embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody else on the same machine, who found the port of the read models. */
class ClientSecretTest {

    static final String CANARY = "canary";

    static final List<String> ADDRESSES = List.of(
            "mongodb://127.0.0.1:%d/parley",
            "mongodb://parley:guess@127.0.0.1:%d/parley?authMechanism=PLAIN&authSource=%%24external",
            "mongodb://parley:@127.0.0.1:%d/parley?authMechanism=PLAIN&authSource=%%24external",
            "mongodb://parley:guess@127.0.0.1:%d/parley?authMechanism=SCRAM-SHA-256",
            "mongodb://parley:guess@127.0.0.1:%d/parley");

    @TempDir
    static Path data;

    static EmbeddedMongo server;
    static MongoClient site;

    @BeforeAll
    static void start() {
        server = EmbeddedMongo.open(data.resolve("documents.mv"));
        site = MongoClients.create(server.url("parley"));
        site.getDatabase("parley").getCollection("rooms").insertOne(new Document("_id", CANARY));
    }

    @AfterAll
    static void stop() {
        site.close();
        server.close();
    }

    @Test
    void the_site_itself_reads_and_writes() {
        assertNothingChanged();
    }

    private static void assertNothingChanged() {
        assertThat(site.getDatabase("parley").getCollection("rooms").find().first())
                .isEqualTo(new Document("_id", CANARY));
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void nobody_is_let_in_without_the_secret(String address) {
        try (var stranger = MongoClients.create(impatient(address.formatted(server.port())))) {
            assertThatThrownBy(() -> stranger.getDatabase("parley")
                            .getCollection("rooms")
                            .find()
                            .first())
                    .isInstanceOf(MongoException.class)
                    .hasMessageNotContaining(CANARY);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void no_command_is_carried_out_without_the_secret(Document command) {
        try (var stranger = MongoClients.create("mongodb://127.0.0.1:%d/".formatted(server.port()))) {
            for (var database : new String[] {"parley", "admin", "local"})
                assertThatThrownBy(() -> stranger.getDatabase(database).runCommand(command))
                        .isInstanceOfSatisfying(
                                MongoException.class,
                                refused -> assertThat(refused.getCode()).isEqualTo(13));
        }
        assertNothingChanged();
    }

    static Stream<Document> commands() {
        return Stream.of(
                Document.parse("{find: 'rooms'}"),
                Document.parse("{FIND: 'rooms'}"),
                Document.parse("{aggregate: 'rooms', pipeline: [], cursor: {}}"),
                Document.parse("{count: 'rooms'}"),
                Document.parse("{distinct: 'rooms', key: '_id'}"),
                Document.parse("{getMore: {$numberLong: '1'}, collection: 'rooms'}"),
                Document.parse("{insert: 'rooms', documents: [{_id: 1}]}"),
                Document.parse("{update: 'rooms', updates: [{q: {}, u: {$set: {a: 1}}}]}"),
                Document.parse("{delete: 'rooms', deletes: [{q: {}, limit: 0}]}"),
                Document.parse("{findAndModify: 'rooms', query: {}, remove: true}"),
                Document.parse("{drop: 'rooms'}"),
                Document.parse("{dropDatabase: 1}"),
                Document.parse("{renameCollection: 'parley.rooms', to: 'parley.mine'}"),
                Document.parse("{listCollections: 1}"),
                Document.parse("{listDatabases: 1}"),
                Document.parse("{listIndexes: 'rooms'}"),
                Document.parse("{dbStats: 1}"),
                Document.parse("{collStats: 'rooms'}"),
                Document.parse("{serverStatus: 1}"),
                Document.parse("{whatsmyuri: 1}"),
                Document.parse("{getLog: 'global'}"),
                Document.parse("{ping: 1}"),
                Document.parse("{nonsense: 1}"));
    }

    /** {@code OP_QUERY}, which no driver sends any more. */
    @Test
    void nor_is_a_query_of_the_protocol_of_old() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(10));
            socket.getOutputStream().write(query("parley.rooms"));
            var answer = new byte[1024];
            var length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1))
                    .doesNotContain(CANARY);
        }
    }

    @Test
    void no_two_starts_have_the_same_secret() {
        assertThat(new ClientSecret().credentials()).isNotEqualTo(new ClientSecret().credentials());
    }

    private static byte[] query(String collection) {
        var name = (collection + "\0").getBytes(StandardCharsets.UTF_8);
        var everything = new byte[] {5, 0, 0, 0, 0};
        var length = 4 * Integer.BYTES + Integer.BYTES + name.length + 2 * Integer.BYTES + everything.length;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .putInt(1)
                .putInt(0)
                .putInt(2004)
                .putInt(0)
                .put(name)
                .putInt(0)
                .putInt(100)
                .put(everything)
                .array();
    }

    private static String impatient(String address) {
        return address + (address.contains("?") ? "&" : "?") + "serverSelectionTimeoutMS=5000";
    }
}
