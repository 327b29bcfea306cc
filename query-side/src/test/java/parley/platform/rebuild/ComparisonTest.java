package parley.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import parley.platform.mongo.MongoInMemory;
import parley.platform.readmodels.Build;
import parley.platform.readmodels.Build.State;
import parley.platform.readmodels.BuildStore;
import parley.platform.readmodels.ReadModel;
import parley.platform.segments.NodeName;

class ComparisonTest {

    private static final ReadModel MODEL = new ReadModel("shelf", 1, 1, List.of("books"));
    private static final int MORE_THAN_A_PAGE = 1_200;

    private final MongoTemplate mongo = new MongoInMemory().template();
    private final Comparison comparison = new Comparison(
            mongo, new BuildStore(mongo.getMongoDatabaseFactory(), new NodeName("one"), Clock.systemUTC()));

    @Test
    void what_is_the_same_differs_in_nothing() throws InterruptedException {
        for (var i = 0; i < MORE_THAN_A_PAGE; i++) {
            put(1, "book " + i, i);
            put(2, "book " + i, i);
        }
        assertThat(compare(1)).isEmpty();
    }

    @Test
    void what_is_other_missing_or_too_much_is_told() throws InterruptedException {
        put(1, "same", 1);
        put(2, "same", 1);
        put(1, "other", 1);
        put(2, "other", 2);
        put(1, "missing", 1);
        put(2, "too much", 1);
        assertThat(compare(1)).containsExactlyInAnyOrder("books/other", "books/missing", "books/too much");
    }

    @Test
    void open_transactions_are_no_difference() throws InterruptedException {
        mongo.insert(new Document("_id", "it").append("seen", seen(List.of(3L))), "books_1");
        mongo.insert(new Document("_id", "it").append("seen", seen(List.of())), "books_2");
        assertThat(compare(1)).isEmpty();
    }

    @Test
    void another_version_may_differ() throws InterruptedException {
        put(1, "it", 1);
        put(2, "it", 2);
        assertThat(compare(2)).isEmpty();
    }

    @Test
    void nothing_is_in_a_build_without_documents() {
        put(1, "it", 1);
        assertThat(comparison.isEmpty(MODEL, build(1, 1))).isFalse();
        assertThat(comparison.isEmpty(MODEL, build(2, 1))).isTrue();
    }

    private List<String> compare(int version) throws InterruptedException {
        return comparison.compare(MODEL, build(1, 1), build(2, version));
    }

    private static Build build(int number, int version) {
        return new Build("shelf", number, version, State.FILLING);
    }

    private static Document seen(List<Long> gaps) {
        return new Document("at", 7L).append("gaps", gaps);
    }

    private void put(int build, String id, int pages) {
        mongo.insert(new Document("_id", id).append("pages", pages), "books_" + build);
    }
}
