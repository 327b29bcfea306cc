package parley.shared.query;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
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
 * <p>The file is written only by {@link #save}, and only while no command changes anything. A projection writes its
 * documents before its token, so whatever moment a kill leaves behind, no token in it is ahead of its documents: the
 * projection goes on from there and repeats a little.
 */
class ReadModelStore extends H2Backend {

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

    private static final int NO_TIDYING = 0;

    /** In percent of what the file's parts hold. Tidying leaves as much behind as it moves: at half it might find no end. */
    private static final int LEAST_IN_USE = 33;
    /** In bytes. */
    private static final int MOST_MOVED_AT_ONCE = 1 << 20;

    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile boolean changed;

    private final FullScans fullScans;

    ReadModelStore(Path file) {
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
        if (READS.contains(command.toLowerCase(Locale.ROOT)))
            return super.handleCommand(channel, database, command, query);
        gate.readLock().lock();
        try {
            changed = true;
            return super.handleCommand(channel, database, command, query);
        } finally {
            gate.readLock().unlock();
        }
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
    void tidy() {
        gate.writeLock().lock();
        try {
            if (getMvStore().compact(LEAST_IN_USE, MOST_MOVED_AT_ONCE)) changed = true;
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Moves nothing inside the file, which fails now and then after a kill; a site that runs reuses the room anyway. */
    @Override
    public void close() {
        getMvStore().close(NO_TIDYING);
        super.close();
    }
}
