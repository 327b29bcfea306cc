package parley.platform.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import parley.platform.mongo.MongoInMemory;
import parley.platform.readmodels.Build.State;
import parley.platform.segments.NodeName;

class ReadModelsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final MongoTemplate mongo = new MongoInMemory().template();

    @Test
    void a_new_site_serves_what_it_makes() {
        var node = start("one", 1);
        assertThat(node.reads()).isEqualTo("books_1");
        assertThat(node.filling()).isNull();
    }

    @Test
    void newer_code_reads_what_is_there_and_fills_another() {
        start("one", 1);
        var node = start("one", 2);
        assertThat(node.reads()).isEqualTo("books_1");
        assertThat(node.filling()).isEqualTo("shelf@2");
        assertThat(start("one", 2).filling()).as("goes on").isEqualTo("shelf@2");
    }

    @Test
    void what_newer_code_can_t_read_is_not_served() {
        start("one", 1);
        var node = new Node("one", new ReadModel("shelf", 3, 2, List.of("books")), NOW, Set.of()).open();
        assertThat(node.reads()).isEqualTo("books_2");
        assertThat(node.filling()).isNull();
    }

    @Test
    void the_same_version_is_made_anew_when_it_is_asked_for() {
        start("one", 1);
        var asked = new Node("one", model(1), NOW, Set.of("shelf")).open();
        assertThat(asked.reads()).isEqualTo("books_1");
        assertThat(asked.filling()).isEqualTo("shelf@2");
    }

    @Test
    void what_newer_code_left_unfinished_is_nothing_to_the_next() {
        start("one", 1);
        start("one", 2);
        var node = start("one", 3);
        assertThat(node.reads()).isEqualTo("books_1");
        assertThat(node.filling()).isEqualTo("shelf@3");
    }

    @Test
    void older_nodes_go_on_with_their_own_when_a_newer_one_has_taken_over() {
        var old = start("old", 1);
        var next = start("next", 2);
        next.change(builds -> builds.in(builds.filling(model(2)).orElseThrow(), State.SERVED));
        assertThat(old.served()).isEqualTo("shelf@1");
        assertThat(next.served()).isEqualTo("shelf@2");
        assertThat(start("another old one", 1).reads()).isEqualTo("books_1");
    }

    @Test
    void older_code_does_not_start_where_nothing_is_left_for_it() {
        start("one", 1);
        var next = start("one", 2);
        next.change(builds -> builds.in(builds.filling(model(2)).orElseThrow(), State.SERVED));
        next.change(builds -> builds.without(builds.all().getFirst()));
        assertThatThrownBy(() -> start("one", 1))
                .isInstanceOf(ReadModelsUnusable.class)
                .hasMessageContaining("A newer version of the site made the read models shelf.");
    }

    @Test
    void a_number_is_never_used_again() {
        start("one", 1);
        var next = start("one", 2);
        next.change(builds -> builds.without(builds.filling(model(2)).orElseThrow()));
        assertThat(start("one", 2).filling()).isEqualTo("shelf@3");
    }

    @Test
    void nodes_whose_code_wrote_it_keep_it_as_long_as_they_are_there() {
        var old = start("old", 1);
        assertThat(old.start.leftToOthers()).isEmpty();
        assertThat(start("next", 2).start.leftToOthers()).containsExactly("shelf");
        var later = new Node("next", model(2), NOW.plusSeconds(11), Set.of()).open();
        assertThat(later.start.leftToOthers()).isEmpty();
    }

    @Test
    void what_another_node_uses_is_used_until_a_minute_after_it_was_there() {
        start("old", 1);
        var build = start("next", 2).models.reads("shelf");
        assertThat(node("next", 2, NOW.plusSeconds(59)).store.isUsedElsewhere(build))
                .isTrue();
        assertThat(node("next", 2, NOW.plusSeconds(61)).store.isUsedElsewhere(build))
                .isFalse();
    }

    @Test
    void two_who_change_at_once_both_change() {
        var one = start("one", 1);
        var two = start("two", 2);
        one.change(builds -> {
            if (builds.all().size() == 2)
                two.change(other -> other.without(other.all().getLast()));
            return builds.in(builds.all().getFirst(), State.SETTLING);
        });
        assertThat(one.store.find("shelf").all())
                .singleElement()
                .extracting(Build::state)
                .isEqualTo(State.SETTLING);
    }

    @Test
    void a_unit_of_work_finds_what_it_writes_and_what_others_serve() {
        var models = new ReadModels(List.of(model(1), new ReadModel("people", 1, 1, List.of("person"))));
        models.use(build("shelf", 1), build("shelf", 1));
        models.use(build("people", 4), build("people", 4));
        var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("an event"));
        build("shelf", 2).writtenBy(work);
        assertThat(models.collection("books")).isEqualTo("books_2");
        assertThat(models.collection("person")).isEqualTo("person_4");
        assertThat(models.collection("reading")).isEqualTo("reading");
        var inside = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("inside of it"));
        assertThat(models.collection("books")).isEqualTo("books_2");
        inside.rollback();
        work.rollback();
        assertThat(models.collection("books")).isEqualTo("books_1");
    }

    @Test
    void a_processor_is_called_after_its_read_models_as_long_as_they_are_served() {
        var models = new ReadModels(List.of(model(1)));
        models.use(build("shelf", 1), build("shelf", 3));
        assertThat(models.processor("shelf")).isEqualTo("shelf@3");
        assertThat(models.processor("shelf@4")).isEqualTo("shelf@4");
        assertThat(models.processor("bans")).isEqualTo("bans");
        assertThat(models.shown("shelf@3")).isEqualTo("shelf");
        assertThat(models.shown("shelf@4")).isEqualTo("shelf@4");
    }

    private static ReadModel model(int version) {
        return new ReadModel("shelf", version, 1, List.of("books"));
    }

    private static Build build(String group, int number) {
        return new Build(group, number, 1, State.SERVED);
    }

    private Node start(String name, int version) {
        return node(name, version, NOW).open();
    }

    private Node node(String name, int version, Instant now) {
        return new Node(name, model(version), now, Set.of());
    }

    private final class Node {

        private final ReadModel model;
        private final ReadModels models;
        private final BuildStore store;
        private final ReadModelsAtStart start;

        Node(String name, ReadModel model, Instant now, Set<String> anew) {
            this.model = model;
            models = new ReadModels(List.of(model));
            store = new BuildStore(
                    mongo.getMongoDatabaseFactory(), new NodeName(name), Clock.fixed(now, ZoneOffset.UTC));
            start = new ReadModelsAtStart(models, store, anew);
        }

        Node open() {
            start.open();
            return this;
        }

        String reads() {
            return models.collection("books");
        }

        String served() {
            return store.find("shelf").served(model).orElseThrow().processor();
        }

        @Nullable
        String filling() {
            return store.find("shelf").filling(model).map(Build::processor).orElse(null);
        }

        void change(UnaryOperator<Builds> change) {
            store.change("shelf", change);
        }
    }
}
