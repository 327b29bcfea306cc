package parley.platform.rebuild;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.ReadModel;
import parley.platform.readmodels.ReadModels;
import parley.shared.Dependency;

/** What is being made anew, and how far that is. Whatever is served meanwhile is whole: nobody is kept from being served. */
@Component
class RebuildHealth implements Dependency {

    private final ReadModels models;
    private final BuildStore store;
    private final Rebuilding rebuilding;
    private final EventPositions positions;

    RebuildHealth(ReadModels models, BuildStore store, Rebuilding rebuilding, EventPositions positions) {
        this.models = models;
        this.store = store;
        this.rebuilding = rebuilding;
        this.positions = positions;
    }

    @Override
    public String name() {
        return "rebuilds";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    @Override
    public Map<String, Object> check() {
        var all = new TreeMap<String, Object>();
        for (var model : models.all()) {
            rebuilding.heldBack(model.group()).ifPresent(story -> {
                throw new IllegalStateException("%s: %s".formatted(model.group(), story));
            });
            story(model, all);
        }
        return all;
    }

    private void story(ReadModel model, Map<String, Object> all) {
        store.find(model.group())
                .filling(model)
                .ifPresent(build -> all.put(
                        model.group(),
                        "build %d of version %d is at event %d of %d"
                                .formatted(build.number(), build.version(), positions.of(build), positions.head())));
    }
}
