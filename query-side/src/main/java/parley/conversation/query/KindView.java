package parley.conversation.query;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.conversation.ConversationAnswer;
import parley.conversation.MembershipEvent;
import parley.conversation.MessageQuery.Author;
import parley.shared.AccountId;
import parley.shared.Actor;

/** What a kind keeps in the head of each of its conversations, and what only the kind can say of it. */
public interface KindView {

    /** Somebody who may read, from a number on. */
    record Reader(String account, long from) {

        boolean reads(long number) {
            return from <= number;
        }
    }

    /** The first number that the person may read; nothing where it is hidden, which looks as if there were no such conversation. */
    OptionalLong firstNumber(Actor actor);

    ConversationAnswer asAnswer(
            ConversationView conversation, long from, Function<String, Author> people, Set<AccountId> leftOut);

    /** Whether what is said there counts among what a person said lately. */
    boolean isPublic();

    /** All who may read it, where they are few and known; none where whoever may read may read everything. */
    default List<Reader> readers() {
        return List.of();
    }

    /** Whose names the answer shows. */
    default Stream<String> people() {
        return Stream.empty();
    }

    /** The two of whom neither is seen there while one has blocked the other; none where that changes nothing. */
    default List<String> pair() {
        return List.of();
    }

    default @Nullable Instant mutedUntil(AccountId who) {
        return null;
    }

    /** The memberships that follow from what the kind keeps itself; those of a room are too many to be in one place. */
    default Stream<MembershipView> memberships(ConversationView conversation) {
        return Stream.empty();
    }

    /** As it is once somebody has it so for themselves; nothing where a document of each membership says so. */
    default @Nullable KindView settled(MembershipEvent setting, long lastNumber) {
        return null;
    }

    /** As it is once this was said, or changed. */
    default KindView said(Supplier<LineView> line) {
        return this;
    }
}
