package parley.media.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import parley.media.ContentId;
import parley.media.MediaCommand.DiscardMedia;
import parley.media.MediaCommand.StoreMedia;
import parley.media.MediaEvent.MediaDiscarded;
import parley.media.MediaEvent.MediaStored;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.media.port.MediaSpace;
import parley.shared.AccountId;
import parley.shared.CommandRejected;

/** A photo, video, sound or file that somebody brought. */
@Aggregate(lockFactory = "aggregateLocks")
class Media {

    @AggregateIdentifier
    private MediaId id;

    private @Nullable AccountId owner;
    private @Nullable ContentId content;
    private boolean gone;

    Media() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StoreMedia command, MediaSpace space) {
        var by = command.by().account();
        if (gone) throw new CommandRejected(MediaRejection.NO_SUCH_MEDIA);
        if (by.equals(owner) && command.content().equals(content)) return;
        if (owner != null) throw new CommandRejected(MediaRejection.MEDIA_ID_TAKEN);
        if (!space.lock(by).holds(command.bytes())) throw new CommandRejected(MediaRejection.MEDIA_QUOTA_EXCEEDED);
        apply(new MediaStored(
                command.media(),
                by,
                command.content(),
                command.kind(),
                command.mimeType(),
                command.bytes(),
                command.width(),
                command.height(),
                command.blur(),
                command.name()));
    }

    @CommandHandler
    void handle(DiscardMedia command, UnusedMedia unused) {
        if (!gone && owner != null && unused.contains(id)) apply(new MediaDiscarded(id, owner));
    }

    @EventSourcingHandler
    void on(MediaStored event) {
        id = event.media();
        owner = event.owner();
        content = event.content();
    }

    @EventSourcingHandler
    void on(MediaDiscarded event) {
        gone = true;
    }
}
