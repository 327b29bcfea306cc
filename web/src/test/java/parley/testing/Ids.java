package parley.testing;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids as clients make them: UUID version 7 (RFC 9562, section 5.7). */
public final class Ids {

    private Ids() {}

    public static String next() {
        var random = ThreadLocalRandom.current();
        var high = (Instant.now().toEpochMilli() << 16) | 0x7000L | random.nextLong(0x1000);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
