package parley.room.command;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.room.command.People.*;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.room.ConversationEvent.ConversationOpened;
import parley.room.ConversationEvent.PersonAdded;
import parley.room.ConversationEvent.PersonLeft;
import parley.room.Emoji;
import parley.room.MessageCommand;
import parley.room.MessageCommand.*;
import parley.room.MessageEvent.MessageSent;
import parley.room.MessageId;
import parley.room.MessageRejection;
import parley.room.MessageText;
import parley.room.RoomId;
import parley.shared.CommandRejected;

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
            new SendMessage(TEAROOM, EARLIER, CLEO, new MessageText("So?"), HELLO, null, List.of()),
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

    final FixtureConfiguration<Message> message = new AggregateTestFixture<>(Message.class);
    final FixtureConfiguration<Room> room = new AggregateTestFixture<>(Room.class);
    RoomRules rules = RoomRules.NONE.on(opened(), NOON).on(added(false), NOON);

    @BeforeEach
    void surroundings() {
        for (var fixture : List.of(message, room)) {
            fixture.registerInjectableResource(CLOCK);
            fixture.registerInjectableResource(new Acquaintances());
            fixture.registerInjectableResource((RulesOfRooms) _ -> rules);
            fixture.registerInjectableResource(new NoMedia());
            fixture.registerInjectableResource((Pace) (_, _, _, _) -> {});
        }
    }

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
            answering(BEFORE);
            refused(
                    room.givenCurrentTime(NOON).andGiven(opened(), added(false)).when(command),
                    MessageRejection.REPLY_TO_UNKNOWN);
        } else {
            refused(said(BEFORE).when(command), MessageRejection.NO_SUCH_MESSAGE);
        }
    }

    @Test
    void what_was_said_later_can_be_answered() {
        answering(AFTER);
        room.givenCurrentTime(NOON)
                .andGiven(opened(), added(false))
                .when(COMMANDS.get(SendMessage.class))
                .expectSuccessfulHandlerExecution();
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
        rules = RoomRules.NONE.on(opened(), NOON).on(added(true), NOON);
        said(BEFORE).when(COMMANDS.get(AddReaction.class)).expectSuccessfulHandlerExecution();
    }

    @Test
    void leaving_and_coming_back_counts_from_the_last_time() {
        rules = rules.on(new PersonLeft(TEAROOM, CLEO.account()), AFTER).on(added(true), AFTER);
        said(BEFORE).when(COMMANDS.get(AddReaction.class)).expectSuccessfulHandlerExecution();
        rules = rules.on(new PersonLeft(TEAROOM, CLEO.account()), AFTER).on(added(false), AFTER.plusSeconds(1));
        refused(said(AFTER).when(COMMANDS.get(AddReaction.class)), MessageRejection.NO_SUCH_MESSAGE);
    }

    static Stream<MessageCommand> commands() {
        return COMMANDS.values().stream();
    }

    private TestExecutor<Message> said(Instant sent) {
        return message.givenCurrentTime(sent).andGiven(MessageSent.of(TEAROOM, HELLO, CLEO.account(), "Hello"));
    }

    private void answering(Instant sent) {
        room.registerInjectableResource(new SentMessages() {
            @Override
            public boolean contains(SendMessage command) {
                return false;
            }

            @Override
            public void require(MessageId answered, RoomId in, Predicate<Instant> known) {
                if (!known.test(sent)) throw new CommandRejected(MessageRejection.REPLY_TO_UNKNOWN);
            }
        });
    }

    private static ConversationOpened opened() {
        return new ConversationOpened(
                TEAROOM, ANA.account(), false, List.of(ANA.account(), BEN.account(), DORA.account()), List.of(), null);
    }

    private static PersonAdded added(boolean withHistory) {
        return new PersonAdded(TEAROOM, ANA.account(), CLEO.account(), withHistory);
    }
}
