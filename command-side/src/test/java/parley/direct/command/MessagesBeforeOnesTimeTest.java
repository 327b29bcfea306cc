package parley.direct.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.command.People.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.conversation.Emoji;
import parley.conversation.MessageCommand;
import parley.conversation.MessageCommand.*;
import parley.conversation.MessageEvent.MessageSent;
import parley.conversation.MessageRejection;
import parley.conversation.MessageText;
import parley.conversation.command.Acquaintances;
import parley.conversation.command.Writing;
import parley.direct.DirectEvent.DirectConversationOpened;
import parley.direct.DirectEvent.ParticipantAdded;
import parley.direct.DirectEvent.ParticipantLeft;

/**
 * Somebody was added to a conversation without its history: what was said before looks absent to them, whatever they do
 * with its id.
 */
class MessagesBeforeOnesTimeTest {

    static final Instant BEFORE = NOON.minusSeconds(1);
    static final Instant AFTER = NOON.plusSeconds(1);

    /** Everything that names a message; what a new command does with one from before is asked for here. */
    static final Map<Class<? extends MessageCommand>, MessageCommand> COMMANDS = Map.of(
            SendMessage.class,
            new SendMessage(TEAROOM, HELLO, CLEO, new MessageText("So?"), EARLIER, null, List.of()),
            EditMessage.class,
            new EditMessage(TEAROOM, HELLO, CLEO, new MessageText("Bye"), null),
            DeleteMessage.class,
            new DeleteMessage(TEAROOM, HELLO, CLEO),
            RemoveMessage.class,
            new RemoveMessage(TEAROOM, HELLO, CLEO, "boring"),
            AddReaction.class,
            new AddReaction(TEAROOM, HELLO, CLEO, new Emoji("👍")),
            RemoveReaction.class,
            new RemoveReaction(TEAROOM, HELLO, CLEO, new Emoji("👍")),
            PinMessage.class,
            new PinMessage(TEAROOM, HELLO, CLEO),
            UnpinMessage.class,
            new UnpinMessage(TEAROOM, HELLO, CLEO));

    final Writing writing = new Writing();
    DirectRules rules = DirectRules.NONE.on(opened(), NOON).on(added(false), NOON);

    @Test
    void every_command_that_names_a_message_is_here() {
        assertThat(COMMANDS.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(MessageCommand.class.getPermittedSubclasses())
                        .<Class<? extends MessageCommand>>map(type -> type.asSubclass(MessageCommand.class))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void what_was_said_before_is_absent(MessageCommand command) {
        if (command instanceof SendMessage) {
            writing.earlier = BEFORE;
            refused(writing.under(policy()).when(command), MessageRejection.REPLY_TO_UNKNOWN);
        } else {
            refused(said(BEFORE).when(command), MessageRejection.NO_SUCH_MESSAGE);
        }
    }

    @Test
    void what_was_said_later_can_be_answered() {
        writing.earlier = AFTER;
        writing.under(policy()).when(COMMANDS.get(SendMessage.class)).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_said_later_can_be_reacted_to() {
        said(AFTER).when(COMMANDS.get(AddReaction.class)).expectSuccessfulHandlerExecution();
    }

    @Test
    void those_who_were_there_go_on() {
        said(BEFORE).when(new PinMessage(TEAROOM, HELLO, ANA)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoever_is_added_with_the_history_takes_part_in_it() {
        rules = DirectRules.NONE.on(opened(), NOON).on(added(true), NOON);
        said(BEFORE).when(COMMANDS.get(AddReaction.class)).expectSuccessfulHandlerExecution();
    }

    @Test
    void leaving_and_coming_back_counts_from_the_last_time() {
        rules = rules.on(new ParticipantLeft(TEAROOM, CLEO.account()), AFTER).on(added(true), AFTER);
        said(BEFORE).when(COMMANDS.get(AddReaction.class)).expectSuccessfulHandlerExecution();
        rules = rules.on(new ParticipantLeft(TEAROOM, CLEO.account()), AFTER).on(added(false), AFTER.plusSeconds(1));
        refused(said(AFTER).when(COMMANDS.get(AddReaction.class)), MessageRejection.NO_SUCH_MESSAGE);
    }

    static Stream<MessageCommand> commands() {
        return COMMANDS.values().stream();
    }

    private TestExecutor<?> said(Instant sent) {
        return writing.fixture(policy())
                .givenCurrentTime(sent)
                .andGiven(MessageSent.of(TEAROOM, HELLO, CLEO.account(), "Hello"));
    }

    private DirectPolicy policy() {
        return new DirectPolicy(TEAROOM, rules, new Acquaintances(), _ -> true);
    }

    private static DirectConversationOpened opened() {
        return new DirectConversationOpened(
                TEAROOM, ANA.account(), false, List.of(ANA.account(), BEN.account(), DORA.account()), List.of(), null);
    }

    private static ParticipantAdded added(boolean withHistory) {
        return new ParticipantAdded(TEAROOM, ANA.account(), CLEO.account(), withHistory);
    }
}
