package parley.platform.rebuild;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import parley.platform.mongo.MongoIndexes;
import parley.platform.projection.ClaimedTokens;
import parley.platform.projection.DeadLetterStore;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.Build.State;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.Builds;
import parley.platform.readmodels.ReadModel;

/**
 * Brings a build to the point where it can be served, step by step; nodes that do so together, or one after a crash, go by
 * what is stored of it.
 */
@Component
class Rebuilding {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);

    private final BuildStore store;
    private final FillingProcessors processors;
    private final MongoIndexes indexes;
    private final EventPositions positions;
    private final ClaimedTokens tokens;
    private final DeadLetterStore letters;
    private final Comparison comparison;

    /** How far the events went at the look before, by the build's name: whoever has come so far has caught up. */
    private final Map<String, Long> goals = new HashMap<>();

    /** How far they went when nobody filled a build any more, by its name. */
    private final Map<String, Long> ends = new HashMap<>();

    /** Builds that lack something that those which are served have, by group. */
    private final Map<String, String> heldBack = new ConcurrentHashMap<>();

    Rebuilding(
            BuildStore store,
            FillingProcessors processors,
            MongoIndexes indexes,
            EventPositions positions,
            ClaimedTokens tokens,
            DeadLetterStore letters,
            Comparison comparison) {
        this.store = store;
        this.processors = processors;
        this.indexes = indexes;
        this.positions = positions;
        this.tokens = tokens;
        this.letters = letters;
        this.comparison = comparison;
    }

    /** Goes a step; answers whether the next one is near. */
    boolean goOn(ReadModel model, Builds builds) throws InterruptedException {
        var filling = builds.filling(model);
        if (filling.isEmpty()) {
            end(model.group());
            return false;
        }
        var served = builds.served(model).orElseThrow();
        return filling.get().state() == State.FILLING
                ? fill(model, filling.get(), served)
                : settle(model, filling.get(), served);
    }

    /** What keeps a build from taking over although it has caught up. */
    Optional<String> heldBack(String group) {
        return Optional.ofNullable(heldBack.get(group));
    }

    void end(String group) {
        processors.stop(group);
        heldBack.remove(group);
    }

    private boolean fill(ReadModel model, Build build, Build served) throws InterruptedException {
        if (processors.find(build).isEmpty()) indexes.make(model, build);
        processors.start(build);
        var goal = goals.put(build.processor(), positions.head());
        if (goal == null || positions.of(build) < goal || !isComplete(model, build, served)) return false;
        comparison.compare(model, served, build);
        store.change(model.group(), builds -> builds.in(build, State.SETTLING));
        goals.remove(build.processor());
        return true;
    }

    private boolean isComplete(ReadModel model, Build build, Build served) {
        var lack = lackOf(model, build, served);
        if (lack.isEmpty()) heldBack.remove(build.group());
        else if (heldBack.put(build.group(), lack) == null)
            LOG.error("The read models {} are not replaced: {}.", build.group(), lack);
        return lack.isEmpty();
    }

    /** A build that could not take an event which the served one has would take something away from people. */
    private String lackOf(ReadModel model, Build build, Build served) {
        if (comparison.isEmpty(model, build) && !comparison.isEmpty(model, served))
            return "build %d has caught up, but nothing is in it".formatted(build.number());
        var waiting = letters.count(build.processor());
        if (waiting <= letters.count(served.processor())) return "";
        return "build %d has caught up, but %d of its documents wait for events that build %d could take"
                .formatted(build.number(), waiting, served.number());
    }

    /**
     * What the new build has taken nobody was told of by it: it stands still until the old one has told. What comes after
     * both tell, and whoever hears it twice knows it by its number.
     */
    private boolean settle(ReadModel model, Build build, Build served) {
        processors.stop(model.group());
        if (tokens.areClaimedElsewhere(build.processor())) return true;
        var goal = ends.computeIfAbsent(build.processor(), _ -> positions.head());
        if (positions.of(served) < goal) return true;
        var next = isComplete(model, build, served) ? State.SERVED : State.FILLING;
        store.change(model.group(), builds -> builds.in(build, next));
        ends.remove(build.processor());
        return true;
    }
}
