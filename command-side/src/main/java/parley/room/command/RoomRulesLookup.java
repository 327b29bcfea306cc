package parley.room.command;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.room.ConversationEvent;
import parley.room.RoomEvent;
import parley.room.RoomId;
import parley.room.RoomRejection;
import parley.shared.CommandRejected;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of every room for those who decide about the messages in it.
 *
 * <p>Kept by a subscribing processor in the transaction of the room's own event, so a rule holds from the moment its
 * command is answered. A message decided at the same instant may still see the rule before it.
 */
@Component
@ProcessingGroup("room-rules")
class RoomRulesLookup implements RulesOfRooms {

    private final RoomRulesRows rows;
    private final JsonMapper json;

    RoomRulesLookup(RoomRulesRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public RoomRules of(RoomId room) {
        return find(room).orElseThrow(() -> new CommandRejected(RoomRejection.NO_SUCH_ROOM));
    }

    @EventHandler
    void on(RoomEvent event, @Timestamp Instant at) {
        keep(event.room(), find(event.room()).orElse(RoomRules.NONE).on(event, at));
    }

    @EventHandler
    void on(ConversationEvent event, @Timestamp Instant at) {
        keep(event.room(), find(event.room()).orElse(RoomRules.NONE).on(event, at));
    }

    private void keep(RoomId room, RoomRules rules) {
        rows.save(new RoomRulesRow(room.value(), json.writeValueAsString(rules)));
    }

    private Optional<RoomRules> find(RoomId room) {
        return rows.findById(room.value()).map(row -> json.readValue(row.rules(), RoomRules.class));
    }
}
