package parley.platform.readmodels;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The registry of collections: which build of a read model this node reads, and which its projection writes. The two differ
 * only for the moment in which a new build takes over.
 */
public class ReadModels {

    private record Use(Build reads, Build writes) {}

    private final Map<String, ReadModel> models;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Use> uses = new ConcurrentHashMap<>();
    private volatile Set<String> leftToOthers = Set.of();

    public ReadModels(List<ReadModel> declared) {
        models = declared.stream().collect(Collectors.toMap(ReadModel::group, Function.identity()));
        for (var model : declared)
            for (var name : model.collections())
                if (groups.put(name, model.group()) != null)
                    throw new IllegalArgumentException("Two read models have a collection " + name);
    }

    public Collection<ReadModel> all() {
        return models.values();
    }

    /** From here on queries read the one, and the projection writes the other. */
    public void use(Build reads, Build writes) {
        uses.put(reads.group(), new Use(reads, writes));
    }

    public Build reads(String group) {
        return use(group).reads();
    }

    public Build writes(String group) {
        return use(group).writes();
    }

    /** What the builds are called that this node has to do with. */
    public Stream<Build> inUse() {
        return uses.values().stream().flatMap(use -> Stream.of(use.reads(), use.writes()));
    }

    /** Where MongoDB has what the code calls so: what the current unit of work writes, and else what is served. */
    public String collection(String name) {
        var group = groups.get(name);
        if (group == null) return name;
        return Build.written()
                .filter(build -> build.group().equals(group))
                .orElseGet(() -> reads(group))
                .collection(name);
    }

    /** Under which name the tokens of a processor are kept, and what waits of it. */
    public String processor(String name) {
        return models.containsKey(name) ? writes(name).processor() : name;
    }

    /** What people call a processor whose tokens are kept under this name. */
    public String shown(String processor) {
        var group = Build.groupOf(processor);
        return processor(group).equals(processor) ? group : processor;
    }

    /** From here on other nodes keep what this one reads of these: their code is of its version, and this one's is newer. */
    public void leaveToOthers(Set<String> groups) {
        leftToOthers = groups;
    }

    public boolean isLeftToOthers(String processor) {
        return leftToOthers.contains(processor);
    }

    private Use use(String group) {
        return requireNonNull(uses.get(group), group);
    }
}
