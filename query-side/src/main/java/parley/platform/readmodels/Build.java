package parley.platform.readmodels;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * One making of a read model. Its number is in the names of its collections and of its tokens, so that it touches nothing of
 * any other.
 *
 * @param number never used again
 * @param version of the code that makes it
 */
public record Build(String group, int number, int version, State state) {

    /** What becomes of a build, in this order. */
    public enum State {
        /** It catches up, unseen. */
        FILLING,
        /** It stands still, until the one that is served has told of all that this one has taken silently. */
        SETTLING,
        /** Queries read it, wherever there is no newer one that the code can read. */
        SERVED
    }

    private static final String RESOURCE = Build.class.getName();
    private static final String MARK = "@";

    /** The build whose processor has this name. */
    public static Build named(String processor) {
        var mark = processor.indexOf(MARK);
        return new Build(
                processor.substring(0, mark),
                Integer.parseInt(processor, mark + 1, processor.length(), 10),
                0,
                State.FILLING);
    }

    /** Whether a processor is that of one build, and not the one that keeps what is served, whichever that is. */
    public static boolean isNamed(String processor) {
        return processor.contains(MARK);
    }

    /** The processing group whose handlers a processor has. */
    public static String groupOf(String processor) {
        var mark = processor.indexOf(MARK);
        return mark < 0 ? processor : processor.substring(0, mark);
    }

    /** The build that the current unit of work writes, or else one around it. */
    public static Optional<Build> written() {
        if (!CurrentUnitOfWork.isStarted()) return Optional.empty();
        Optional<UnitOfWork<?>> work = Optional.of(CurrentUnitOfWork.get());
        while (work.isPresent()) {
            Build build = work.get().getResource(RESOURCE);
            if (build != null) return Optional.of(build);
            work = work.get().parent();
        }
        return Optional.empty();
    }

    /** Makes a unit of work one that writes this build. */
    public void writtenBy(UnitOfWork<?> work) {
        work.resources().put(RESOURCE, this);
    }

    /** The name under which its tokens, and what waits of it, are kept. */
    public String processor() {
        return group + MARK + number;
    }

    public String collection(String name) {
        return name + "_" + number;
    }

    public boolean isSame(Build other) {
        return number == other.number && group.equals(other.group);
    }

    Build in(State next) {
        return new Build(group, number, version, next);
    }
}
