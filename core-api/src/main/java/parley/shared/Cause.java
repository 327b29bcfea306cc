package parley.shared;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What went wrong, without the words of an exception: they may repeat what somebody wrote.
 *
 * @param type the class of what was thrown first
 * @param place where in our own code, as far as that is known
 * @param trace the way there, outermost last
 */
public record Cause(String type, String place, List<String> trace) {

    @Bound
    private static final int LONGEST_TRACE = 20;

    public static Cause of(Throwable failure) {
        var root = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(50)
                .reduce(failure, (_, deeper) -> deeper);
        var frames = Stream.of(root.getStackTrace()).map(Object::toString).toList();
        var place = frames.stream()
                .filter(frame -> frame.contains("parley."))
                .findFirst()
                .orElse("");
        return new Cause(
                root.getClass().getName(),
                place,
                frames.stream().limit(LONGEST_TRACE).toList());
    }

    @Override
    public String toString() {
        return place.isEmpty() ? type : type + " at " + place;
    }
}
