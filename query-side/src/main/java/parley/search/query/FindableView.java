package parley.search.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.account.AccountEvent;
import parley.account.AccountEvent.*;
import parley.conversation.MembershipEvent;
import parley.conversation.MembershipEvent.*;
import parley.platform.projection.Lists;
import parley.platform.projection.TrackedDocument;
import parley.platform.search.Words;
import parley.shared.AccountId;
import parley.shared.Bound;

/** A person as a search meets them. Whoever does not want to be found, or is gone, has no parts to be found by. */
@Document(FindableView.COLLECTION)
class FindableView extends TrackedDocument {

    static final String COLLECTION = "findable";

    @Bound
    private static final int MOST_ROOMS = 500;

    @Id
    final String id;

    /** As they are called, because the names of all who have a word are compared and sorted before some are answered. */
    String username = "";

    String name = "";
    boolean hidden;
    boolean deactivated;
    List<String> parts = List.of();
    List<String> rooms = List.of();

    FindableView(String id) {
        this.id = id;
    }

    @Override
    public void saw(TrackingToken event) {
        super.saw(event);
        parts = isOpen() ? NameSuffixes.of(username, name) : List.of();
    }

    void on(AccountEvent event) {
        switch (event) {
            case AccountRegistered registered -> {
                username = text(registered.username());
                name = text(registered.displayName());
            }
            case DisplayNameChanged changed -> name = text(changed.displayName());
            case AccountDeactivated _ -> deactivated = true;
            case AccountReactivated _ -> deactivated = false;
            case EmailChanged _, EmailVerified _, PasswordChanged _, RoleGranted _, RoleRevoked _ -> {}
        }
    }

    void on(MembershipEvent event) {
        switch (event) {
            case ConversationJoined joined -> join(joined.conversation().value());
            case ConversationLeft left ->
                rooms = Lists.without(rooms, left.conversation().value());
            case MutedForMe _, UnmutedForMe _, ArchivedForMe _, UnarchivedForMe _ -> {}
        }
    }

    /** The latest are enough to know each other from. */
    private void join(String room) {
        var all = Lists.with(rooms, room);
        rooms = List.copyOf(all.subList(Math.max(0, all.size() - MOST_ROOMS), all.size()));
    }

    boolean isOpen() {
        return !hidden && !deactivated;
    }

    /** Whether each of the words is somewhere in the names, in whatever order. */
    boolean contains(String folded) {
        return words(folded).allMatch(word -> names().anyMatch(text -> text.contains(word)));
    }

    /** Smaller is nearer to what was sought: the whole name, the beginning of a word, anything else. */
    int distance(String folded) {
        if (names().anyMatch(text -> text.equals(" " + folded))) return 0;
        return words(folded).allMatch(word -> names().anyMatch(text -> text.contains(" " + word))) ? 1 : 2;
    }

    private static Stream<String> words(String folded) {
        return Stream.of(folded.split(" ")).limit(Words.MOST_WORDS);
    }

    AccountId account() {
        return new AccountId(id);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private Stream<String> names() {
        return Stream.of(username, name).map(text -> " " + NameSuffixes.fold(text));
    }
}
