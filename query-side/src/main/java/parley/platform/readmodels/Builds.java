package parley.platform.readmodels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.readmodels.Build.State;

/**
 * The builds that there are of a read model, for all nodes: whoever changes them replaces what they read, or reads again.
 *
 * @param revision counts the changes
 * @param last the highest number that a build ever had
 */
@Document(Builds.COLLECTION)
public record Builds(@Id String group, long revision, int last, List<Build> all) {

    static final String COLLECTION = "read_models";

    private static final Comparator<Build> NEWEST =
            Comparator.comparingInt(Build::version).thenComparingInt(Build::number);

    static Builds none(String group) {
        return new Builds(group, 0, 0, List.of());
    }

    /** What a node with this code reads. */
    public Optional<Build> served(ReadModel model) {
        return served().filter(build -> build.version() >= model.readable() && build.version() <= model.version())
                .max(NEWEST);
    }

    /** What such a node makes beside that. */
    public Optional<Build> filling(ReadModel model) {
        return all.stream()
                .filter(build -> build.state() != State.SERVED && build.version() == model.version())
                .max(NEWEST);
    }

    /**
     * As a node with this code needs them at its start.
     *
     * @param anew whether what is served is to be made anew although it is of the same version
     */
    Builds opened(ReadModel model, boolean anew) {
        var served = served(model);
        if (served.isEmpty()) return begin(model.version(), State.SERVED);
        var isWanted = anew || served.get().version() != model.version();
        return isWanted && filling(model).isEmpty() ? begin(model.version(), State.FILLING) : this;
    }

    /** Whether newer code made them and nothing is left of what this code can read. */
    boolean areTooNew(ReadModel model) {
        return served(model).isEmpty() && served().anyMatch(build -> build.version() > model.version());
    }

    public Builds in(Build changed, State state) {
        return with(all.stream()
                .map(build -> build.isSame(changed) ? build.in(state) : build)
                .toList());
    }

    public Builds without(Build dropped) {
        return with(all.stream()
                .filter(Predicate.not(build -> build.isSame(dropped)))
                .toList());
    }

    private Builds begin(int version, State state) {
        var more = new ArrayList<>(all);
        more.add(new Build(group, last + 1, version, state));
        return new Builds(group, revision, last + 1, List.copyOf(more));
    }

    private Builds with(List<Build> other) {
        return new Builds(group, revision, last, other);
    }

    Builds changed() {
        return new Builds(group, revision + 1, last, all);
    }

    private Stream<Build> served() {
        return all.stream().filter(build -> build.state() == State.SERVED);
    }
}
