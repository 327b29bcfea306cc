package embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTest {

    private static final int DOCUMENTS = 2_000;

    @TempDir
    Path data;

    EmbeddedMongo server;
    MongoClient client;
    MongoDatabase database;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.open(data.resolve("documents.mv"));
        client = MongoClients.create(server.url("parley"));
        database = client.getDatabase("parley");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void an_indexed_collection_answers_as_one_without_indexes_does() {
        var random = new Random(42);
        var plain = database.getCollection("plain");
        var indexed = indexedCollection();
        fill(plain, new Random(7));
        fill(indexed, new Random(7));
        for (int round = 0; round < 300; round++) {
            change(random, plain, indexed);
            var filter = randomFilter(random);
            var sort = randomSort(random);
            var limit = random.nextInt(20);
            var expected = plain.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
            assertThat(indexed.find(filter).sort(sort).limit(limit).into(new ArrayList<>()))
                    .as("%s sorted by %s", filter.toBsonDocument(), sort.toBsonDocument())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void a_page_is_read_without_reading_the_collection() {
        var indexed = indexedCollection();
        fill(indexed, new Random(7));
        var before = server.fullScans().count();
        indexed.find(eq("room", "r1")).sort(descending("at")).limit(30).into(new ArrayList<>());
        indexed.find(and(eq("room", "r1"), lt("at", 500)))
                .sort(descending("at"))
                .limit(30)
                .into(new ArrayList<>());
        indexed.find(eq("tags", "t3")).into(new ArrayList<>());
        indexed.find(oneOfTags("t1", "t3")).into(new ArrayList<>());
        indexed.find(and(eq("_id", "d17"), eq("room", "r1"))).into(new ArrayList<>());
        indexed.find(and(gte("_id", "d17"), lt("_id", "d18"))).into(new ArrayList<>());
        indexed.updateOne(and(eq("_id", "d17"), lt("at", 5000)), Updates.inc("at", 1));
        assertThat(server.fullScans().count()).isEqualTo(before);
        indexed.find(eq("nothing", "indexed")).into(new ArrayList<>());
        assertThat(server.fullScans().count()).isEqualTo(before + 1);
    }

    @Test
    void indexes_and_documents_are_there_after_a_restart() {
        fill(indexedCollection(), new Random(7));
        var filter = and(eq("room", "r1"), gt("at", 300));
        var before = database.getCollection("indexed")
                .find(filter)
                .sort(ascending("at"))
                .into(new ArrayList<>());
        stop();
        start();
        var reopened = indexedCollection();
        var scans = server.fullScans().count();
        assertThat(reopened.find(filter).sort(ascending("at")).into(new ArrayList<>()))
                .isNotEmpty()
                .containsExactlyElementsOf(before);
        assertThat(server.fullScans().count()).isEqualTo(scans);
    }

    @Test
    void an_id_is_there_once_also_after_a_restart_and_free_again_when_its_document_is_gone() {
        database.getCollection("plain").insertOne(new Document("_id", "a").append("n", 1));
        stop();
        start();
        var plain = database.getCollection("plain");
        assertThatThrownBy(() -> plain.insertOne(new Document("_id", "a").append("n", 2)))
                .hasMessageContaining("duplicate key");
        assertThat(plain.find(eq("_id", "a")).into(new ArrayList<>()))
                .extracting("n")
                .containsExactly(1);
        plain.deleteOne(eq("_id", "a"));
        plain.insertOne(new Document("_id", "a").append("n", 3));
        assertThat(plain.find().into(new ArrayList<>())).extracting("n").containsExactly(3);
    }

    @Test
    void an_id_that_no_document_would_be_found_by_is_refused() {
        var plain = database.getCollection("plain");
        assertThatThrownBy(() -> plain.insertOne(new Document("_id", 1))).hasMessageContaining("Only texts");
        assertThat(plain.find().into(new ArrayList<>())).isEmpty();
    }

    @Test
    void a_file_that_keeps_ids_twice_is_opened_and_loses_the_second() {
        database.getCollection("plain").insertOne(new Document("_id", "a"));
        stop();
        var old = "parley.plain._index__id_";
        try (var file = MVStore.open(data.resolve("documents.mv").toString())) {
            file.openMap(old).put("a", "a");
        }
        start();
        assertThat(database.getCollection("plain").find(eq("_id", "a")).first()).isNotNull();
        stop();
        try (var file = MVStore.open(data.resolve("documents.mv").toString())) {
            assertThat(file.hasMap(old)).isFalse();
        }
        start();
    }

    @Test
    void a_document_can_be_read_while_it_is_changed() {
        var pages = database.getCollection("pages");
        pages.insertOne(new Document("_id", "page").append("messages", new ArrayList<>()));
        var done = new AtomicBoolean();
        var reader = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                var page = pages.find(eq("_id", "page")).first();
                assertThat(page).isNotNull();
                assertThat(page.getList("messages", Document.class)).hasSizeLessThanOrEqualTo(50);
                assertThat(page.keySet()).hasSizeLessThanOrEqualTo(4);
            }
        });
        for (int n = 0; n < 500; n++) {
            var message = new Document("n", n).append("text", "message " + n);
            pages.updateOne(
                    eq("_id", "page"),
                    Updates.combine(
                            Updates.pushEach(
                                    "messages",
                                    List.of(message),
                                    new com.mongodb.client.model.PushOptions().slice(-50)),
                            n % 2 == 0 ? Updates.set("even", n) : Updates.unset("even")));
        }
        done.set(true);
        reader.join();
    }

    /** Each save below writes a hundred thousand bytes that the next replaces, and a few that stay. */
    @Test
    void a_page_that_nobody_changes_does_not_keep_what_was_written_with_it() {
        stop();
        var store = new ImpatientStore(data.resolve("documents.mv"));
        server = new EmbeddedMongo(store);
        client = MongoClients.create(server.url("parley"));
        database = client.getDatabase("parley");
        var hot = database.getCollection("hot");
        var upsert = new ReplaceOptions().upsert(true);
        for (int n = 0; n < 200; n++) {
            var text = (n + " ").repeat(10_000);
            for (int hottest = 0; hottest < 5; hottest++)
                hot.replaceOne(
                        eq("_id", "hot" + hottest), new Document("_id", "hot" + hottest).append("text", text), upsert);
            database.getCollection("cold" + n).insertOne(new Document("_id", "cold").append("n", n));
            store.save();
            store.compact();
        }
        assertThat(store.size()).isLessThan(20_000_000);
        stop();
        start();
        for (int n = 0; n < 200; n++)
            assertThat(database.getCollection("cold" + n).find().first()).containsEntry("n", n);
        assertThat(database.getCollection("hot").countDocuments()).isEqualTo(5);
    }

    @Test
    void a_damaged_file_is_refused_and_left_as_it_is() throws Exception {
        stop();
        var file = data.resolve("documents.mv");
        var damaged = "this is not a store of documents".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file, damaged);
        assertThatThrownBy(() -> EmbeddedMongo.open(data.resolve("documents.mv")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(file + " can't be opened")
                .message()
                .doesNotContain("\n");
        assertThat(file).hasBinaryContent(damaged);
        Files.delete(file);
        start();
    }

    private MongoCollection<Document> indexedCollection() {
        var indexed = database.getCollection("indexed");
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("room"), Indexes.descending("at")));
        indexed.createIndex(Indexes.ascending("kind", "room", "at"));
        indexed.createIndex(Indexes.ascending("tags"));
        indexed.createIndex(Indexes.descending("at"));
        return indexed;
    }

    private static void fill(MongoCollection<Document> collection, Random random) {
        var documents = new ArrayList<Document>();
        for (int n = 0; n < DOCUMENTS; n++) documents.add(document(random, n));
        collection.insertMany(documents);
    }

    private static Document document(Random random, int n) {
        var document = new Document("_id", "d" + n)
                .append("room", "r" + random.nextInt(8))
                .append("at", random.nextInt(1000))
                .append("tags", List.of("t" + random.nextInt(5), "u" + random.nextInt(5)));
        return random.nextBoolean() ? document.append("kind", random.nextInt(3)) : document;
    }

    private static void change(Random random, MongoCollection<Document> plain, MongoCollection<Document> indexed) {
        var id = eq("_id", "d" + random.nextInt(DOCUMENTS));
        var update = Updates.combine(
                Updates.set("at", random.nextInt(1000)),
                Updates.set("room", "r" + random.nextInt(8)),
                Updates.push("tags", "t" + random.nextInt(5)),
                random.nextBoolean() ? Updates.unset("kind") : Updates.set("kind", (long) random.nextInt(3)));
        var delete = random.nextInt(5) == 0;
        for (var collection : List.of(plain, indexed)) {
            if (delete) collection.deleteOne(id);
            else collection.updateOne(id, update);
        }
    }

    private static Bson randomFilter(Random random) {
        var conditions = new ArrayList<Bson>();
        if (random.nextInt(3) > 0) conditions.add(eq("room", "r" + random.nextInt(8)));
        if (random.nextInt(3) == 0) conditions.add(eq("kind", random.nextInt(3)));
        if (random.nextInt(4) == 0) conditions.add(eq("tags", "t" + random.nextInt(5)));
        if (random.nextInt(4) == 0) conditions.add(and(gte("tags", "t1"), lt("tags", "t3")));
        if (random.nextInt(4) == 0) conditions.add(oneOfTags("t1", "t3"));
        if (random.nextInt(4) == 0) conditions.add(in("room", "r1", "r2"));
        if (random.nextInt(3) == 0) conditions.add(gt("at", random.nextInt(1000)));
        if (random.nextInt(3) == 0) conditions.add(lt("at", random.nextInt(1000)));
        if (random.nextInt(8) == 0) conditions.add(in("_id", "d1", "d2", "d3"));
        if (random.nextInt(8) == 0) conditions.add(and(gte("_id", "d10"), lt("_id", "d20")));
        if (random.nextInt(6) > 0) return conditions.isEmpty() ? new Document() : and(conditions);
        var ids = new Document("$in", List.of("d" + random.nextInt(30), "d" + random.nextInt(30), "d5"));
        var byIds = new Document("_id", ids).append("at", new Document("$gt", random.nextInt(1000)));
        return conditions.isEmpty() ? byIds : byIds.append("$and", conditions);
    }

    private static Bson oneOfTags(String from, String before) {
        return elemMatch("tags", new Document("$gte", from).append("$lt", before));
    }

    /** Always ending in the id, so that there is only one right order. */
    private static Bson randomSort(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> ascending("at", "_id");
            case 1 -> new Document("at", -1).append("_id", 1);
            case 2 -> descending("at", "_id");
            case 3 -> new Document("room", 1).append("at", -1).append("_id", 1);
            default -> ascending("kind", "room", "at", "_id");
        };
    }
}
