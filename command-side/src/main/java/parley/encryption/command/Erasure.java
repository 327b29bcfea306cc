package parley.encryption.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes stored text unreadable for ever by destroying its keys; the events stay. Again is harmless. */
@Component
class Erasure {

    private static final JsonMapper AS_STORED = new JsonMapper();

    private final Keyring keyring;
    private final EventStore events;
    private final Serializer serializer;

    Erasure(Keyring keyring, EventStore events, @Qualifier("eventSerializer") Serializer serializer) {
        this.keyring = keyring;
        this.events = events;
        this.serializer = serializer;
    }

    /** Erases all that a person wrote or is called, or all that a room is called. */
    void eraseSubject(Object id) {
        keyring.forget(Subject.of(id));
    }

    /** Erases the texts of the one event, such as a single wording of a message. */
    void eraseEvent(String aggregate, long sequence) {
        var event = events.readEvents(aggregate, sequence).next();
        seals(event).forEach(keyring::forget);
    }

    /** An event that was read still has its stored form, which the framework hands out unchanged, in every mode. */
    private Map<Subject, Seal> seals(DomainEventMessage<?> event) {
        var seals = new HashMap<Subject, Seal>();
        var type = event.getPayloadType();
        if (!PersonalRecord.is(type)) return seals;
        var stored = AS_STORED.readValue(
                event.serializePayload(serializer, byte[].class).getData(), type);
        var _ = new PersonalRecord(type).copy(stored, (text, subject, place) -> {
            seals.put(subject, SealedText.parse(text, place).seal());
            return text;
        });
        return seals;
    }
}
