package parley.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** All documents of a running site. */
public final class ReadModels {

    private static final String POSITIONS = "reading";

    private static final String NODES = "read_model_nodes";

    /** How far projections have got is bookkeeping, and read positions are nobody's projection. */
    private static final Set<String> NOT_PROJECTED = Set.of("tokens", "sharer", "read_models", NODES, POSITIONS);

    /** The number of a build says nothing of what is in it. */
    private static final Pattern NUMBER = Pattern.compile("_\\d+$");

    private final MongoTemplate mongo;

    private ReadModels(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public static ReadModels of(Site site) {
        return new ReadModels(site.bean(MongoTemplate.class));
    }

    /** Those of a cluster. */
    public static ReadModels at(String address) {
        return new ReadModels(new MongoTemplate(new SimpleMongoClientDatabaseFactory(address)));
    }

    /** What projections made of the events: each document as JSON, by collection and id. */
    public Map<String, String> projected() {
        var documents = new TreeMap<String, String>();
        for (var collection : new TreeSet<>(mongo.getCollectionNames())) {
            if (NOT_PROJECTED.contains(collection)) continue;
            for (var document : mongo.findAll(Document.class, collection))
                documents.put(
                        NUMBER.matcher(collection).replaceFirst("") + "/" + document.get("_id"),
                        withoutAccidents(document).toJson());
        }
        return documents;
    }

    /** Which builds a node of a cluster reads or writes, such as {@code conversations@2}: by the number of its process. */
    public List<String> usedBy(long process) {
        return mongo.findAll(Document.class, NODES).stream()
                .filter(node -> node.getString("_id").startsWith(process + "@"))
                .flatMap(node -> node.getList("uses", String.class).stream())
                .toList();
    }

    /** Which builds have collections. */
    public Set<Integer> builds() {
        return mongo.getCollectionNames().stream()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(number -> Integer.valueOf(number.group().substring(1)))
                .collect(Collectors.toSet());
    }

    /** The bytes of the largest document of each collection. */
    public Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        for (var collection : mongo.getCollectionNames())
            for (var document : mongo.getCollection(collection).find(RawBsonDocument.class))
                sizes.merge(collection, document.getByteBuffer().remaining(), Math::max);
        return sizes;
    }

    /**
     * Which transactions were still open when an event was seen is an accident of that moment, and so is the order of
     * fields: the embedded server keeps theirs when a document is replaced, and puts new ones last.
     */
    private static Document withoutAccidents(Document document) {
        if (document.get("seen") instanceof Document position) position.remove("gaps");
        return new Document(new TreeMap<>(document));
    }

    /** The names of the collections that these documents are in. */
    public static Set<String> collections(Map<String, String> documents) {
        return documents.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('/')))
                .collect(Collectors.toSet());
    }

    /** How far people have read, which nothing could bring back. */
    public List<Document> readPositions() {
        return mongo.findAll(Document.class, POSITIONS);
    }

    public void putBack(List<Document> readPositions) {
        mongo.insert(readPositions, POSITIONS);
    }
}
