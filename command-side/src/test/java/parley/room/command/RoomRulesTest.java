package parley.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.command.People.*;

import org.junit.jupiter.api.Test;
import parley.room.RoomEvent.*;
import tools.jackson.databind.json.JsonMapper;

class RoomRulesTest {

    final JsonMapper json = JsonMapper.builder().build();

    @Test
    void they_survive_being_stored_as_json() {
        var rules = RoomRules.NONE
                .on(new RoomOpened(TEAROOM, ANA.account(), "tearoom", ""), NOON)
                .on(new ModeratorAppointed(TEAROOM, ANA.account(), BEN.account()), NOON)
                .on(new MemberMuted(TEAROOM, BEN.account(), CLEO.account(), NOON.plusSeconds(1), "shouting"), NOON)
                .on(new MemberBanned(TEAROOM, BEN.account(), CLEO.account(), "spam"), NOON)
                .on(new SlowModeSet(TEAROOM, ANA.account(), 30), NOON);

        assertThat(json.readValue(json.writeValueAsString(rules), RoomRules.class))
                .isEqualTo(rules);
    }

    @Test
    void a_mute_that_is_over_is_forgotten_with_the_next() {
        var rules = RoomRules.NONE
                .on(new MemberMuted(TEAROOM, ANA.account(), BEN.account(), NOON.plusSeconds(9), "loud"), NOON)
                .on(
                        new MemberMuted(TEAROOM, ANA.account(), CLEO.account(), NOON.plusSeconds(99), "loud"),
                        NOON.plusSeconds(10));
        assertThat(rules.mutedUntil()).containsOnlyKeys(CLEO.account());
    }
}
