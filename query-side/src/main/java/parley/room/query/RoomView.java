package parley.room.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import parley.platform.projection.Lists;
import parley.platform.projection.TrackedDocument;
import parley.platform.search.Words;
import parley.room.Posting;
import parley.room.RoomId;
import parley.room.RoomQuery.Room;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Bound;

/** A room, its counters and who may do what in it. It is the last document that a batch writes. */
@Document(RoomView.COLLECTION)
class RoomView extends TrackedDocument {

    static final String COLLECTION = "room_1";

    @Bound
    private static final int MOST_PINS = 100;

    @Bound
    private static final int MOST_WITHDRAWN = 200;

    record Mute(String account, Instant until) {}

    @Id
    final String id;

    String name = "";
    String folded = "";
    String topic = "";
    String description = "";
    String descriptionHtml = "";
    List<String> words = List.of();
    String owner = "";
    List<String> moderators = List.of();
    Posting posting = Posting.EVERYONE;
    int slowModeSeconds;
    boolean guestsMayRead;
    boolean archived;
    long members;
    long lastNumber;
    long lastChange;

    /** How many messages ever came with files. */
    long withMedia;

    Instant openedAt = Instant.EPOCH;
    Instant lastActivityAt = Instant.EPOCH;
    List<String> banned = List.of();
    List<Mute> mutes = List.of();
    List<Long> pins = List.of();

    /** The newest that were deleted or removed: they are unread for nobody. */
    List<Long> withdrawn = List.of();

    /** Whether everybody may find it. */
    boolean listed = true;

    /** What makes it private; null in a public room. */
    @Nullable
    DirectConversationView direct;

    RoomView(String id) {
        this.id = id;
    }

    /** Of a room that was never opened nobody knows who may see it. */
    void requireOpen() {
        if (openedAt.equals(Instant.EPOCH)) throw new IllegalStateException("not opened");
    }

    void name(@Nullable String newName) {
        name = newName == null ? "" : newName;
        folded = Words.fold(name);
        words = Words.of(name, topic);
    }

    void topic(@Nullable String newTopic) {
        topic = newTopic == null ? "" : newTopic;
        words = Words.of(name, topic);
    }

    void mute(AccountId who, Instant until, Instant now) {
        unmute(who);
        var running = mutes.stream().filter(mute -> mute.until().isAfter(now)).toList();
        mutes = Lists.with(running, new Mute(who.value(), until));
    }

    void unmute(AccountId who) {
        mutes = mutes.stream()
                .filter(mute -> !mute.account().equals(who.value()))
                .toList();
    }

    void pin(long number) {
        var all = Lists.with(Lists.without(pins, number), number);
        pins = List.copyOf(all.subList(Math.max(0, all.size() - MOST_PINS), all.size()));
    }

    void unpin(long number) {
        pins = Lists.without(pins, number);
    }

    void withdraw(long number) {
        unpin(number);
        withdrawn = Stream.concat(withdrawn.stream(), Stream.of(number))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_WITHDRAWN)
                .toList();
    }

    @Nullable
    Instant mutedUntil(AccountId who) {
        return mutes.stream()
                .filter(mute -> mute.account().equals(who.value()))
                .map(Mute::until)
                .findAny()
                .orElse(null);
    }

    /** Of a private room; those of a public one are too many to be in one place. */
    Stream<MembershipView> memberships() {
        return direct == null ? Stream.empty() : MembershipView.ofPrivate(this, direct);
    }

    boolean isModeratedBy(Actor actor) {
        var account = actor.account().value();
        return actor.moderatesSite() || owner.equals(account) || moderators.contains(account);
    }

    Room asAnswer() {
        return new Room(
                new RoomId(id),
                name,
                topic,
                description,
                descriptionHtml,
                new AccountId(owner),
                moderators.stream().map(AccountId::new).toList(),
                posting,
                slowModeSeconds,
                guestsMayRead,
                archived,
                members,
                lastNumber,
                lastChange,
                openedAt,
                lastActivityAt);
    }
}
