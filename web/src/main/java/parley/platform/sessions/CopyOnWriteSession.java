package parley.platform.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session as one request uses it: read together with others, and its own from the first change on.
 *
 * <p>Its last use is known to the minute: to store each use would cost a request a flush of the disk.
 */
final class CopyOnWriteSession<S extends Session> implements Session {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final String foundAs;
    private S stored;
    /** Where to find one of its own; none once it is. */
    private @Nullable Function<String, @Nullable S> read;

    private CopyOnWriteSession(S stored, @Nullable Function<String, @Nullable S> read) {
        this.stored = stored;
        this.read = read;
        foundAs = stored.getId();
    }

    /** Of this request alone. */
    static <S extends Session> CopyOnWriteSession<S> own(S stored) {
        return new CopyOnWriteSession<>(stored, null);
    }

    /** @param read where the request finds one of its own when it changes something */
    static <S extends Session> CopyOnWriteSession<S> shared(S stored, Function<String, @Nullable S> read) {
        return new CopyOnWriteSession<>(stored, read);
    }

    /** Whether there may be something to save. */
    boolean isOwn() {
        return read == null;
    }

    String foundAs() {
        return foundAs;
    }

    S stored() {
        return stored;
    }

    /** What ended meanwhile is changed to no effect: nothing is stored of it any more. */
    private S changing() {
        if (read != null) {
            var anew = read.apply(foundAs);
            if (anew != null) stored = anew;
            read = null;
        }
        return stored;
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (now.isAfter(stored.getLastAccessedTime().plus(EXACT_TO))) changing().setLastAccessedTime(now);
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return changing().changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changing().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changing().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changing().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
