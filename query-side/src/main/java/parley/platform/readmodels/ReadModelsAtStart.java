package parley.platform.readmodels;

import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.Build.State;

/** Finds out what this node serves before anything reads or writes, and begins what is to be made anew. */
@Component
public class ReadModelsAtStart {

    private static final Logger log = LoggerFactory.getLogger("parley.start");

    private final ReadModels models;
    private final BuildStore store;
    private final Set<String> anew;

    /** @param anew the groups whose read models an operator wants to be made anew */
    ReadModelsAtStart(ReadModels models, BuildStore store, @Value("${parley.rebuild:}") Set<String> anew) {
        this.models = models;
        this.store = store;
        this.anew = anew;
    }

    public void open() {
        if (models.all().isEmpty()) return;
        var known = models.all().stream().map(ReadModel::group).collect(Collectors.toSet());
        for (var group : anew)
            if (!known.contains(group))
                throw new ReadModelsUnusable(
                        "There are no read models %s to rebuild. Take that name out of parley.rebuild."
                                .formatted(group),
                        null);
        models.all().forEach(this::open);
        store.appear(models, models.inUse().map(Build::processor).collect(Collectors.toSet()));
        models.leaveToOthers(leftToOthers());
    }

    private void open(ReadModel model) {
        var builds = store.change(model.group(), before -> {
            if (before.areTooNew(model))
                throw new ReadModelsUnusable(
                        "A newer version of the site made the read models %s. Start that version; or stop all nodes, empty MongoDB (with one node: move the directory read-models away) and start again: they are rebuilt from the events."
                                .formatted(model.group()),
                        null);
            return before.opened(model, anew.contains(model.group()));
        });
        var served = builds.served(model).orElseThrow();
        models.use(served, served);
        builds.filling(model)
                .filter(build -> build.state() == State.FILLING)
                .ifPresent(build -> log.info(
                        "Rebuilding the read models {} from the events: build {} of version {}, while build {} of version {} is served.",
                        model.group(),
                        build.number(),
                        build.version(),
                        served.number(),
                        served.version()));
    }

    /** What this node only reads, because nodes are there whose code wrote it. */
    public Set<String> leftToOthers() {
        return models.all().stream()
                .filter(model -> models.writes(model.group()).version() != model.version())
                .map(ReadModel::group)
                .filter(group -> store.isKeptElsewhere(models.writes(group)))
                .collect(Collectors.toSet());
    }
}
