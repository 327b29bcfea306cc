package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.friend.query.SocialGraph;
import parley.platform.mongo.IndexedMongo;

/** What a search reads must depend on the page, not on how many people there are. */
class FindingCostTest {

    private static final int PEOPLE = 5_000;
    private static final int PAGE = 20;
    private static final SocialGraph NOBODY = new SocialGraph(Map.of(), Set.of(), Map.of());

    @TempDir
    Path data;

    @Test
    void a_page_is_found_by_looking_at_hardly_more_than_the_page() {
        var indexes = new FindableProcessing();
        try (var mongo = new IndexedMongo(data, indexes.peopleByPartOfName(), indexes.peopleByRoom())) {
            mongo.template().insertAll(people());
            var finder = new PeopleFinder(mongo.template());
            for (var text : List.of("a", "an", "ann", "a 4", "person 4999", "4999 person", "nobody")) {
                var found = new ArrayList<FindableView>();
                var examined = mongo.examinedDuring(() -> found.addAll(finder.find(text, PAGE, NOBODY)));
                var inAnyOrder = text.contains(" ") ? 2 * (PeopleFinder.FEW + 1) : 0;
                assertThat(examined).as(text).isLessThanOrEqualTo(2 * PAGE + inAnyOrder);
                assertThat(found).as(text).hasSizeLessThanOrEqualTo(PAGE);
                assertThat(found.isEmpty()).as(text).isEqualTo(text.equals("nobody"));
            }
        }
    }

    private static List<FindableView> people() {
        var people = new ArrayList<FindableView>();
        for (var n = 0; n < PEOPLE; n++) {
            var person = new FindableView("id-" + n);
            person.username = "person-" + n;
            person.name = "Anna " + n;
            person.saw(GapAwareTrackingToken.newInstance(n, Set.of()));
            people.add(person);
        }
        return people;
    }
}
