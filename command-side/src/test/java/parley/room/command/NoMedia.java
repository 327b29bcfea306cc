package parley.room.command;

import java.time.Instant;
import java.util.Collection;
import parley.media.MediaId;
import parley.media.command.MediaUses;
import parley.shared.AccountId;

/** Where no files are sent. */
final class NoMedia implements MediaUses {

    @Override
    public void require(AccountId owner, Collection<MediaId> media) {}

    @Override
    public void use(Collection<MediaId> media, String place) {}

    @Override
    public void release(String place, Instant at) {}
}
