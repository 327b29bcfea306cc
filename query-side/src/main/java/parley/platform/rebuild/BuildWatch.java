package parley.platform.rebuild;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.Builds;
import parley.platform.readmodels.ReadModel;
import parley.platform.readmodels.ReadModels;
import parley.platform.readmodels.ReadModelsAtStart;

/** Follows what is stored of the builds of all read models, as long as the node runs: it starts last and stops first. */
@Component
class BuildWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BuildWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofMillis(50);

    private final ReadModels models;
    private final ReadModelsAtStart start;
    private final BuildStore store;
    private final Rebuilding rebuilding;
    private final TakeOver takeOver;
    private final UnusedBuilds unused;
    private final FillingProcessors processors;
    private volatile @Nullable Thread watching;

    BuildWatch(
            ReadModels models,
            ReadModelsAtStart start,
            BuildStore store,
            Rebuilding rebuilding,
            TakeOver takeOver,
            UnusedBuilds unused,
            FillingProcessors processors) {
        this.models = models;
        this.start = start;
        this.store = store;
        this.rebuilding = rebuilding;
        this.takeOver = takeOver;
        this.unused = unused;
        this.processors = processors;
    }

    @Override
    public void start() {
        var thread = Thread.ofPlatform().daemon().name("read-models").unstarted(this::watch);
        watching = thread; // before it starts: it goes on only while it finds itself here
        thread.start();
    }

    @Override
    public void stop() {
        var thread = watching;
        watching = null;
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        processors.stopAll();
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }

    private void watch() {
        var failing = false;
        while (isRunning()) {
            try {
                Thread.sleep(lookAtAll() ? SOON : BETWEEN_LOOKS);
                failing = false;
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                if (!failing && isRunning()) LOG.warn("Read models are looked at again later: {}", failure.toString());
                failing = true;
                if (!isRunning() || !pause()) return;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
            return true;
        } catch (InterruptedException stopping) {
            return false;
        }
    }

    /** Answers whether something is about to happen. */
    private boolean lookAtAll() throws InterruptedException {
        var all = new LinkedHashMap<ReadModel, Builds>();
        for (var model : models.all()) all.put(model, follow(model));
        var used = Stream.concat(
                        models.inUse(),
                        all.entrySet().stream().flatMap(each -> each.getValue().filling(each.getKey()).stream()))
                .map(Build::processor)
                .collect(Collectors.toSet());
        store.appear(models, used);
        models.leaveToOthers(start.leftToOthers());
        var soon = false;
        for (var each : all.entrySet()) {
            soon |= rebuilding.goOn(each.getKey(), each.getValue());
            unused.drop(each.getKey(), each.getValue(), used);
        }
        return soon;
    }

    private Builds follow(ReadModel model) throws InterruptedException {
        var builds = store.find(model.group());
        var served = builds.served(model).orElseThrow();
        if (served.isSame(models.reads(model.group()))) return builds;
        rebuilding.end(model.group());
        takeOver.to(served);
        return builds;
    }
}
