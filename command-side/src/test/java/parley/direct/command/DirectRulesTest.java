package parley.direct.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.command.People.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.direct.DirectEvent.*;
import tools.jackson.databind.json.JsonMapper;

class DirectRulesTest {

    final JsonMapper json = JsonMapper.builder().build();

    @Test
    void they_survive_being_stored_as_json() {
        var asking = DirectRules.NONE.on(
                new DirectConversationOpened(
                        TEAROOM, ANA.account(), true, List.of(ANA.account()), List.of(BEN.account()), null),
                NOON);
        var settled = asking.on(new ContactAccepted(TEAROOM, BEN.account()), NOON);
        var added = asking.on(new ParticipantAdded(TEAROOM, ANA.account(), CLEO.account(), false), NOON);
        for (var rules : List.of(asking, settled, added))
            assertThat(json.readValue(json.writeValueAsString(rules), DirectRules.class))
                    .isEqualTo(rules);
    }
}
