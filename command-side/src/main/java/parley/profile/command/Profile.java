package parley.profile.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static parley.profile.ProfileRejection.*;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.media.command.MediaUses;
import parley.profile.Detail;
import parley.profile.Picture;
import parley.profile.ProfileCommand.*;
import parley.profile.ProfileEvent.*;
import parley.profile.ProfileId;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected;
import parley.shared.Role;

/** What a person tells of themselves, and to whom; begins with the first thing told. */
@Aggregate(cache = "aggregateCache", lockFactory = "aggregateLocks")
class Profile {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by the framework
    private ProfileId id;

    private final Map<Detail, ProfileDescribed> details = new EnumMap<>(Detail.class);
    private final Map<Picture, PictureSet> pictures = new EnumMap<>(Picture.class);
    private final ProfileFields fields = new ProfileFields();
    private @Nullable StatusSet status;
    private boolean hidden;
    private boolean receipts = true;

    Profile() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DescribeProfile command) {
        var account = self(command.by());
        var text = ProfileTexts.detail(command.detail(), command.text());
        var event = new ProfileDescribed(account, command.detail(), text, command.visibleTo());
        if (text.isEmpty()) remove(account, command.by(), command.detail(), "");
        else if (!event.equals(details.get(command.detail()))) apply(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemoveDetail command) {
        var reason = reasonOf(command.by(), command.account(), command.reason());
        remove(command.account(), command.by(), command.detail(), reason);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetField command) {
        var event = new ProfileFieldSet(
                self(command.by()),
                command.field(),
                command.kind(),
                ProfileTexts.label(command.kind(), command.label()),
                ProfileTexts.field(command.kind(), command.text()),
                command.visibleTo());
        if (fields.holds(event)) return;
        fields.requireRoomFor(event);
        apply(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemoveField command) {
        var account = self(command.by());
        if (fields.holds(command.field())) apply(new ProfileFieldRemoved(account, command.field()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ArrangeFields command) {
        var account = self(command.by());
        var order = fields.ordered(command.order());
        if (!order.equals(fields.order())) apply(new ProfileFieldsArranged(account, order));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetStatus command, Clock clock) {
        var account = self(command.by());
        var emoji = ProfileTexts.statusEmoji(command.emoji());
        var text = ProfileTexts.statusText(command.text(), emoji);
        var event = new StatusSet(account, emoji, text, command.until(), command.visibleTo());
        if (event.equals(status)) return;
        if (command.until() != null && !command.until().isAfter(clock.instant()))
            throw new CommandRejected(STATUS_ALREADY_OVER);
        apply(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearStatus command) {
        var account = self(command.by());
        if (status != null) apply(new StatusCleared(account));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetPicture command, MediaUses media) {
        var account = self(command.by());
        var event = new PictureSet(account, command.picture(), command.media(), command.visibleTo());
        if (event.equals(pictures.get(command.picture()))) return;
        media.require(account, List.of(command.media()));
        apply(event);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ShowPictureTo command) {
        var account = self(command.by());
        var shown = pictures.get(command.picture());
        if (shown == null || shown.visibleTo() == command.visibleTo()) return;
        apply(new PictureSet(account, command.picture(), shown.media(), command.visibleTo()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemovePicture command) {
        var reason = reasonOf(command.by(), command.account(), command.reason());
        if (pictures.containsKey(command.picture()))
            apply(new PictureRemoved(command.account(), command.by().account(), command.picture(), reason));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetSearchVisibility command) {
        var account = self(command.by());
        if (hidden != command.hidden()) apply(new SearchVisibilitySet(account, command.hidden()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetReadReceipts command) {
        var account = self(command.by());
        if (receipts != command.shown()) apply(new ReadReceiptsSet(account, command.shown()));
    }

    @EventSourcingHandler
    void on(ProfileDescribed event) {
        begin(event.account());
        details.put(event.detail(), event);
    }

    @EventSourcingHandler
    void on(DetailRemoved event) {
        details.remove(event.detail());
    }

    @EventSourcingHandler
    void on(ProfileFieldSet event) {
        begin(event.account());
        fields.set(event);
    }

    @EventSourcingHandler
    void on(ProfileFieldRemoved event) {
        fields.remove(event.field());
    }

    @EventSourcingHandler
    void on(ProfileFieldsArranged event) {
        fields.arrange(event.order());
    }

    @EventSourcingHandler
    void on(StatusSet event) {
        begin(event.account());
        status = event;
    }

    @EventSourcingHandler
    void on(StatusCleared event) {
        status = null;
    }

    @EventSourcingHandler
    void on(PictureSet event) {
        begin(event.account());
        pictures.put(event.picture(), event);
    }

    @EventSourcingHandler
    void on(PictureRemoved event) {
        pictures.remove(event.picture());
    }

    @EventSourcingHandler
    void on(SearchVisibilitySet event) {
        begin(event.account());
        hidden = event.hidden();
    }

    @EventSourcingHandler
    void on(ReadReceiptsSet event) {
        begin(event.account());
        receipts = event.shown();
    }

    private void begin(AccountId account) {
        id = ProfileId.of(account);
    }

    private void remove(AccountId account, Actor by, Detail detail, String reason) {
        if (details.containsKey(detail)) apply(new DetailRemoved(account, by.account(), detail, reason));
    }

    private static AccountId self(Actor by) {
        if (by.isGuest()) throw new CommandRejected(NOT_YOUR_PROFILE);
        return by.account();
    }

    /** What the person takes away themselves needs none. */
    private static String reasonOf(Actor by, AccountId account, String reason) {
        if (by.account().equals(account)) return "";
        if (!by.has(Role.ADMIN)) throw new CommandRejected(NOT_YOUR_PROFILE);
        return ProfileTexts.reason(reason);
    }
}
