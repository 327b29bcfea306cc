package parley.people.query;

import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.stereotype.Component;
import parley.account.AccountQuery.Person;
import parley.live.LiveUpdate;
import parley.live.LiveUpdates;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says once, to all who are signed in, who somebody is now: whoever shows that person has nothing to ask, and it costs the
 * same however many friends and rooms they have. Of somebody who hides only those are told who look at them.
 */
@Component
class PeopleUpdates {

    record PersonFrame(String type, Person account) {}

    private static final String EVERYBODY = "people";

    private final QueryUpdateEmitter emitter;
    private final JsonMapper json;

    PeopleUpdates(QueryUpdateEmitter emitter, JsonMapper json) {
        this.emitter = emitter;
        this.json = json;
    }

    void tell(PersonView person) {
        var frame = json.writeValueAsString(new PersonFrame("person", person.asAnswer()));
        var topic = person.hidden ? "profiles." + person.id : EVERYBODY;
        emitter.emit(LiveUpdates.class, _ -> true, new LiveUpdate(topic, frame));
    }
}
