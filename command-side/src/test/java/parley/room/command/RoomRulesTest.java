package parley.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.room.command.People.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.room.ConversationEvent.ConversationAccepted;
import parley.room.ConversationEvent.ConversationOpened;
import parley.room.RoomEvent.*;
import tools.jackson.databind.json.JsonMapper;

class RoomRulesTest {

    final JsonMapper json = JsonMapper.builder().build();

    @Test
    void they_survive_being_stored_as_json() {
        var rules = RoomRules.NONE
                .on(new RoomOpened(TEAROOM, ANA.account(), "tearoom", ""))
                .on(new ModeratorAppointed(TEAROOM, ANA.account(), BEN.account()))
                .on(new MemberMuted(TEAROOM, BEN.account(), CLEO.account(), NOON, "shouting"))
                .on(new MemberBanned(TEAROOM, BEN.account(), CLEO.account(), "spam"))
                .on(new SlowModeSet(TEAROOM, ANA.account(), 30));

        assertThat(json.readValue(json.writeValueAsString(rules), RoomRules.class))
                .isEqualTo(rules);
    }

    @Test
    void those_of_a_private_room_do_too() {
        var asking = RoomRules.NONE.on(new ConversationOpened(
                TEAROOM, ANA.account(), true, List.of(ANA.account()), List.of(BEN.account()), null));
        var settled = asking.on(new ConversationAccepted(TEAROOM, BEN.account()));
        for (var rules : List.of(asking, settled))
            assertThat(json.readValue(json.writeValueAsString(rules), RoomRules.class))
                    .isEqualTo(rules);
    }
}
