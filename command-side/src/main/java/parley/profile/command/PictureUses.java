package parley.profile.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import parley.media.command.MediaUses;
import parley.profile.Picture;
import parley.profile.ProfileEvent.PictureRemoved;
import parley.profile.ProfileEvent.PictureSet;
import parley.shared.AccountId;

/** Notes which files are pictures of profiles, in the transaction of the profile's own event: one takes another's place. */
@Component
@ProcessingGroup("picture-uses")
class PictureUses {

    private final MediaUses media;

    PictureUses(MediaUses media) {
        this.media = media;
    }

    @EventHandler
    void on(PictureSet event, @Timestamp Instant at) {
        var place = place(event.picture(), event.account());
        media.release(place, at);
        media.use(List.of(event.media()), place);
    }

    @EventHandler
    void on(PictureRemoved event, @Timestamp Instant at) {
        media.release(place(event.picture(), event.account()), at);
    }

    private static String place(Picture picture, AccountId account) {
        return picture.name().toLowerCase(Locale.ROOT) + ":" + account;
    }
}
