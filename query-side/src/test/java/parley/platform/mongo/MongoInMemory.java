package parley.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A database of its own for one test, reached through the real driver; it counts commands and can break down. */
public final class MongoInMemory {

    /** What a test throws in place of a process that dies. */
    public static final class Crash extends RuntimeException {}

    private static final List<String> COMMANDS = new ArrayList<>();
    private static final MongoClient CLIENT = start();

    private final String database = "test-" + UUID.randomUUID();
    private int writesUntilCrash = Integer.MAX_VALUE;
    private final AtomicInteger sendsUntilPause = new AtomicInteger(-1);
    private Runnable meanwhile = () -> {};

    private static MongoClient start() {
        var address = new MongoServer(new MemoryBackend()).bind();
        var counting = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                synchronized (COMMANDS) {
                    COMMANDS.add(event.getCommandName());
                }
            }
        };
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:%d".formatted(address.getPort())))
                .addCommandListener(counting)
                .build());
    }

    /** The names of the commands that the task sends. */
    public static List<String> commandsDuring(Runnable task) {
        synchronized (COMMANDS) {
            COMMANDS.clear();
        }
        task.run();
        synchronized (COMMANDS) {
            return List.copyOf(COMMANDS);
        }
    }

    public void crashAfterWrites(int writes) {
        writesUntilCrash = writes;
    }

    /** Whoever sends writes stops before the one after so many others, while something else goes on elsewhere. */
    public void pauseAfterSends(int sends, Runnable whatGoesOn) {
        sendsUntilPause.set(sends);
        meanwhile = whatGoesOn;
    }

    public void recover() {
        writesUntilCrash = Integer.MAX_VALUE;
    }

    /** Every document of every collection in one canonical form. */
    public Map<String, String> dump() {
        var dump = new TreeMap<String, String>();
        var source = CLIENT.getDatabase(database);
        for (var collection : source.listCollectionNames())
            for (var document : source.getCollection(collection).find())
                dump.put(
                        collection + "/" + document.get("_id"), sorted(document).toJson());
        return dump;
    }

    /** How many bytes each document takes. */
    public Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        var source = CLIENT.getDatabase(database);
        for (var collection : source.listCollectionNames())
            for (var document :
                    source.getCollection(collection, RawBsonDocument.class).find())
                sizes.put(
                        collection + "/" + document.get("_id"),
                        document.getByteBuffer().remaining());
        return sizes;
    }

    public MongoTemplate template() {
        var factory = new SimpleMongoClientDatabaseFactory(CLIENT, database);
        return new MongoTemplate(factory) {
            @Override
            public BulkOperations bulkOps(BulkMode mode, @Nullable Class<?> type, String collection) {
                return breakable(super.bulkOps(mode, type, collection));
            }
        };
    }

    /** The order of fields is no part of what a document says; the order of elements is. */
    private static Document sorted(Document document) {
        var fields = new TreeMap<String, Object>();
        document.forEach((name, value) -> fields.put(name, value instanceof Document inner ? sorted(inner) : value));
        return new Document(fields);
    }

    /** Holds the single writes back until they are executed, so that the process may die between any two of them. */
    private BulkOperations breakable(BulkOperations operations) {
        var writes = new ArrayList<Callable<?>>();
        return (BulkOperations) Proxy.newProxyInstance(
                BulkOperations.class.getClassLoader(), new Class<?>[] {BulkOperations.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("execute")) {
                        writes.add(() -> method.invoke(operations, args));
                        return proxy;
                    }
                    if (sendsUntilPause.getAndDecrement() == 0)
                        CompletableFuture.runAsync(meanwhile).join();
                    var lasting = writes.subList(0, Math.min(writes.size(), writesUntilCrash));
                    writesUntilCrash -= lasting.size();
                    for (var write : lasting) write.call();
                    var result = lasting.isEmpty() ? null : operations.execute();
                    if (lasting.size() < writes.size()) throw new Crash();
                    return result;
                });
    }
}
