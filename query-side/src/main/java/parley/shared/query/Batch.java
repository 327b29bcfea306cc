package parley.shared.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What a projection has noted of the events of one batch, until it writes them together. */
public abstract class Batch {

    private static final String KEY = Batch.class.getName();

    /** Returns the batch of the current unit of work, made when this is its first event. */
    public static <B extends Batch> B current(Class<B> type, Supplier<B> fresh) {
        return type.cast(all().computeIfAbsent(type, _ -> fresh.get()));
    }

    /** Writes what every projection noted in the current unit of work; tells of it once that is committed. */
    static void writeAll() {
        var unitOfWork = CurrentUnitOfWork.get().root();
        for (var batch : all().values()) {
            batch.write();
            unitOfWork.afterCommit(_ -> batch.announce());
        }
        all().clear();
    }

    /** Sends everything noted to the database, in few round trips. */
    protected abstract void write();

    /** Tells those who watch; runs after the commit and never when writing failed. */
    protected abstract void announce();

    private static Map<Class<?>, Batch> all() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(KEY, _ -> new LinkedHashMap<Class<?>, Batch>());
    }
}
