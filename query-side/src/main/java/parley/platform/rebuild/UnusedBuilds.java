package parley.platform.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import parley.platform.projection.ClaimedTokens;
import parley.platform.projection.DeadLetters;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.Builds;
import parley.platform.readmodels.ReadModel;

/** Takes builds away that no node needs any more, a moment after: a query may still be reading them. */
@Component
class UnusedBuilds {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedBuilds.class);

    private final BuildStore store;
    private final ClaimedTokens tokens;
    private final DeadLetters letters;
    private final Clock clock;
    private final Duration moment;
    private final Map<String, Instant> unused = new HashMap<>();

    UnusedBuilds(
            BuildStore store,
            ClaimedTokens tokens,
            DeadLetters letters,
            Clock clock,
            @Value("${parley.keep-replaced:10s}") Duration moment) {
        this.store = store;
        this.tokens = tokens;
        this.letters = letters;
        this.clock = clock;
        this.moment = moment;
    }

    /** @param used what this node has to do with, by the builds' names */
    void drop(ReadModel model, Builds builds, Set<String> used) {
        for (var build : builds.all())
            if (used.contains(build.processor()) || build.version() > model.version()) unused.remove(build.processor());
            else if (isOver(build) && !store.isUsedElsewhere(build)) drop(model, build);
    }

    private boolean isOver(Build build) {
        var since = unused.computeIfAbsent(build.processor(), _ -> clock.instant());
        return since.plus(moment).isBefore(clock.instant());
    }

    private void drop(ReadModel model, Build build) {
        store.drop(model, build);
        letters.clear(build.processor());
        tokens.forget(build.processor());
        store.change(model.group(), builds -> builds.without(build));
        unused.remove(build.processor());
        LOG.info("Build {} of the read models {} is gone.", build.number(), build.group());
    }
}
