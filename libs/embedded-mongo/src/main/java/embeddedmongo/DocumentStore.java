package embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The documents, kept in one file that always holds a moment between two commands.
 *
 * <p>The file is written only by {@link #save}, and only while no command changes anything. Whatever moment a kill leaves
 * behind, no write in it is ahead of one that came before: whoever writes in order goes on from there.
 */
class DocumentStore extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "killcursors",
            "endsessions",
            "dbstats",
            "collstats",
            "serverstatus");

    private static final int NO_COMPACTION = 0;

    /** In percent of what the file's parts hold. Compaction leaves as much behind as it moves: at half it might find no end. */
    private static final int LEAST_IN_USE = 33;
    /** In bytes. */
    private static final int MOST_MOVED_AT_ONCE = 1 << 20;

    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile boolean changed;

    private final FullScans fullScans;
    private final ClientSecret clients = new ClientSecret();

    DocumentStore(Path file) {
        this.fullScans = new FullScans(); // before the library's constructor, which opens the databases
        super(open(file));
    }

    private static MVStore open(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(64)
                .open();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry(), fullScans);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        if (name.equals("saslstart")) return clients.admit(channel, query);
        clients.require(channel, name);
        if (READS.contains(name)) return super.handleCommand(channel, database, command, query);
        gate.readLock().lock();
        try {
            changed = true;
            return super.handleCommand(channel, database, command, query);
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Of clients that speak the protocol of old, in which a query is no command. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        clients.require(query.getChannel(), "query");
        return super.handleQuery(query);
    }

    ClientSecret clients() {
        return clients;
    }

    FullScans fullScans() {
        return fullScans;
    }

    /** Writes this moment to the file, if anything has changed since the last; answers whether it has. */
    boolean save() {
        if (!changed) return false;
        gate.writeLock().lock();
        try {
            changed = false;
            commit();
            return true;
        } finally {
            gate.writeLock().unlock();
        }
    }

    /**
     * Has what is still in use of the emptiest parts of the file written once more by the next {@link #save}, so that their
     * room can be used again. Each save makes a part, and a single page that nobody changes any more would keep all of it.
     */
    void compact() {
        gate.writeLock().lock();
        try {
            if (getMvStore().compact(LEAST_IN_USE, MOST_MOVED_AT_ONCE)) changed = true;
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Moves nothing inside the file, which fails now and then after a kill; a store that is open reuses the room anyway. */
    @Override
    public void close() {
        getMvStore().close(NO_COMPACTION);
        super.close();
    }
}
