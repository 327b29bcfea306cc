package parley.testing;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** All that people are answered about a past, for comparing before and after. */
public final class Answers {

    private Answers() {}

    /** Who asked what, and the status and the JSON that came back. */
    public static Map<String, String> of(VariedHistory history, URI site) {
        var answers = new TreeMap<String, String>();
        for (var person : history.people()) {
            var visitor = person.at(site);
            history.questions().forEach(question -> {
                var answer = visitor.get(question);
                answers.put(visitor.username() + " " + question, answer.status() + " " + answer.body());
            });
        }
        return answers;
    }
}
