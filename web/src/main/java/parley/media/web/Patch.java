package parley.media.web;

import java.nio.ByteBuffer;

/**
 * A stretch of a file that tells something and is overwritten in place, so that what other parts say of positions stays
 * true.
 *
 * @param head what stands there afterwards, followed by zeros
 */
record Patch(long at, long length, ByteBuffer head) {

    static final byte[] NOTHING = {};

    Patch(long at, long length, byte[] head) {
        this(at, length, ByteBuffer.wrap(head));
    }

    Patch(long at, long length) {
        this(at, length, NOTHING);
    }
}
