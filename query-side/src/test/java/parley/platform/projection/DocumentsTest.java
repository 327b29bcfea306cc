package parley.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** On the server of a running site, and on the one that most tests use. */
class DocumentsTest extends OnBothEngines {

    static class Page extends TrackedDocument {

        @Id
        final String id;

        String text = "";

        Page(String id) {
            this.id = id;
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void what_was_read_is_written_over(MongoTemplate mongo) {
        mongo.remove(new Query(), Page.class);
        write(mongo, 1, "first");
        write(mongo, 2, "second");
        assertThat(stored(mongo)).isEqualTo("second");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void what_somebody_else_wrote_meanwhile_stays(MongoTemplate mongo) {
        mongo.remove(new Query(), Page.class);
        write(mongo, 1, "first");
        var stale = laidOut(mongo, 2, "stale");
        write(mongo, 2, "second");
        write(mongo, 3, "third");
        assertThatThrownBy(stale::write).isInstanceOf(DataAccessException.class);
        assertThat(stored(mongo)).isEqualTo("third");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void what_somebody_else_made_meanwhile_stays(MongoTemplate mongo) {
        mongo.remove(new Query(), Page.class);
        var stale = laidOut(mongo, 1, "stale");
        write(mongo, 1, "first");
        assertThatThrownBy(stale::write).isInstanceOf(DataAccessException.class);
        assertThat(stored(mongo)).isEqualTo("first");
    }

    private static void write(MongoTemplate mongo, long at, String text) {
        laidOut(mongo, at, text).write();
    }

    private static Documents<Page> laidOut(MongoTemplate mongo, long at, String text) {
        var documents = new Documents<>(mongo, Page.class, Page::new, page -> page.id);
        documents.load(Stream.of("page"));
        var page = documents.get("page");
        page.text = text;
        page.saw(new GlobalSequenceTrackingToken(at));
        return documents;
    }

    private static String stored(MongoTemplate mongo) {
        var page = mongo.findById("page", Page.class);
        return page == null ? "" : page.text;
    }
}
