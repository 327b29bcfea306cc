package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.ConversationQuery.ConversationById;
import parley.conversation.ConversationQuery.MyConversation;
import parley.platform.projection.ProjectionFixture;

/** What Ben, who came before anything was said and has read nothing, has to read. */
class UnreadTest {

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of("somebody speaks", 1, 0, List.of(said(1, ANA, "Hello"))),
                Arguments.of("somebody calls him", 1, 1, List.of(said(1, ANA, "@ben"))),
                Arguments.of("he speaks himself", 0, 0, List.of(said(1, BEN, "Hello"))),
                Arguments.of("he calls himself", 0, 0, List.of(said(1, BEN, "@ben"))),
                Arguments.of(
                        "he answers, and reads nothing",
                        2,
                        1,
                        List.of(said(1, ANA, "@ben"), said(2, ANA, "?"), said(3, BEN, "Yes"))),
                Arguments.of(
                        "somebody speaks after him",
                        1,
                        0,
                        List.of(said(1, BEN, "Hello"), said(2, BEN, "?"), said(3, ANA, "Yes"))),
                Arguments.of("what was said is deleted", 0, 0, List.of(said(1, ANA, "Hello"), deleted(1, ANA))),
                Arguments.of("the call is deleted", 0, 0, List.of(said(1, ANA, "@ben"), deleted(1, ANA))),
                Arguments.of("he deletes his own", 0, 0, List.of(said(1, BEN, "Hello"), deleted(1, BEN))),
                Arguments.of("the call is edited away", 1, 0, List.of(said(1, ANA, "@ben"), edited(1, ANA, 1, "ben"))),
                Arguments.of("a call is edited in", 1, 1, List.of(said(1, ANA, "ben"), edited(1, ANA, 1, "@ben"))),
                Arguments.of(
                        "one of many is deleted",
                        2,
                        1,
                        List.of(said(1, ANA, "One"), said(2, ANA, "@ben"), said(3, ANA, "Three"), deleted(3, ANA))),
                Arguments.of("he speaks very often", 1, 0, often()));
    }

    private static List<Object> often() {
        var events = new ArrayList<Object>();
        events.add(said(1, ANA, "Hello"));
        IntStream.rangeClosed(2, MarkedNumbersView.MOST).forEach(number -> events.add(said(number, BEN, "Again")));
        return events;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void is_derived_from_what_is_there(String story, long unread, int mentions, List<Object> events) {
        try (var site = new ProjectionFixture()) {
            site.once(anaCame(), benCame()).given(lobbyOpened(), joined(LOBBY, BEN));
            site.given(events.toArray());
            var bens = site.asking(new ConversationById(LOBBY, BEN_ASKS), MyConversation.class);
            assertThat(bens.mine().unread()).isEqualTo(unread);
            assertThat(bens.mine().mentions()).isEqualTo(mentions);
            assertThat(bens.mine().mentionedIn()).hasSize(mentions);
            assertThat(bens.conversation().lastNumber()
                            - bens.mine().readNumber()
                            - bens.mine().notUnread().size())
                    .isEqualTo(unread);
        }
    }
}
