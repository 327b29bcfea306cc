package parley.platform.readmodels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import parley.platform.segments.NodeName;

/** What all nodes know of the builds, and who has to do with which. */
@Component
public class BuildStore {

    /** As long as a claim on a segment lasts: whoever was not seen for longer keeps nothing. */
    private static final Duration GONE = Duration.ofSeconds(10);

    private static final Duration SAID_AGAIN = Duration.ofSeconds(3);

    /** As long as a node may take to start anew, and find what it read before. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    /**
     * A node that has read models.
     *
     * @param versions which its code makes, by group
     * @param uses the names of the builds that it reads or writes
     */
    @Document(Member.COLLECTION)
    record Member(@Id String node, Instant seen, Map<String, Integer> versions, Set<String> uses) {

        static final String COLLECTION = "read_model_nodes";
    }

    private final MongoOperations mongo;
    private final String node;
    private final Clock clock;
    private volatile @Nullable Member self;

    public BuildStore(MongoDatabaseFactory databases, NodeName node, Clock clock) {
        this.mongo = new MongoTemplate(databases);
        this.node = node.value();
        this.clock = clock;
    }

    public Builds find(String group) {
        var found = mongo.findById(group, Builds.class);
        return found == null ? Builds.none(group) : found;
    }

    /** Changes what is there, whatever others do meanwhile; answers what is there then. */
    public Builds change(String group, UnaryOperator<Builds> change) {
        while (true) {
            var before = find(group);
            var wanted = change.apply(before);
            if (wanted.equals(before)) return before;
            if (replace(before, wanted.changed())) return wanted.changed();
        }
    }

    private boolean replace(Builds before, Builds after) {
        try {
            if (before.revision() == 0) {
                mongo.insert(after);
                return true;
            }
            var asRead = Query.query(
                    Criteria.where("_id").is(before.group()).and("revision").is(before.revision()));
            return mongo.replace(asRead, after).getMatchedCount() > 0;
        } catch (DuplicateKeyException madeMeanwhile) {
            return false;
        }
    }

    /** Says that this node is there, and what it has to do with. */
    public void appear(ReadModels models, Set<String> uses) {
        var versions = models.all().stream().collect(Collectors.toMap(ReadModel::group, ReadModel::version));
        var before = self;
        self = new Member(node, before == null ? Instant.EPOCH : before.seen(), versions, uses);
        if (before == null || !before.uses().equals(uses)) save(self);
        else stay();
    }

    /** Says again what was said last, when it has been a while. */
    public void stay() {
        var last = self;
        if (last != null && last.seen().plus(SAID_AGAIN).isBefore(clock.instant())) save(last);
    }

    private void save(Member member) {
        self = new Member(node, clock.instant(), member.versions(), member.uses());
        mongo.save(self);
    }

    /** Whether a node is there whose code is of this version. */
    public boolean isKeptElsewhere(Build build) {
        return others(GONE).stream()
                .anyMatch(other -> other.versions().getOrDefault(build.group(), 0) == build.version());
    }

    /** Whether a node reads or writes it, or did so until a moment ago. */
    public boolean isUsedElsewhere(Build build) {
        return others(FORGOTTEN).stream().anyMatch(other -> other.uses().contains(build.processor()));
    }

    private List<Member> others(Duration within) {
        return mongo.findAll(Member.class).stream()
                .filter(member -> !member.node().equals(node))
                .filter(member -> member.seen().isAfter(clock.instant().minus(within)))
                .toList();
    }

    /** Takes the documents of a build away; the build itself is forgotten after all else of it. */
    public void drop(ReadModel model, Build build) {
        model.collections().stream()
                .map(build::collection)
                .filter(mongo::collectionExists)
                .forEach(mongo::dropCollection);
    }
}
