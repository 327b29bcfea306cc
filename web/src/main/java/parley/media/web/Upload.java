package parley.media.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.shared.AccountId;

/**
 * Something on its way in.
 *
 * @param media the file that became of it, as JSON, so that asking again is answered again
 */
record Upload(
        String id,
        AccountId owner,
        String name,
        long length,
        Instant expiresAt,
        @Nullable String media) {}
