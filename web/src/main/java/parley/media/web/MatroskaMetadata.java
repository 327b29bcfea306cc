package parley.media.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;

/** WebM: elements in elements, each with an id and a length. What is not needed to play becomes void. */
final class MatroskaMetadata {

    private static final long HEADER = 0x1a45dfa3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549a966L;
    private static final long TRACKS = 0x1654ae6bL;
    private static final long TRACK = 0xaeL;
    private static final long CLUSTER = 0x1f43b675L;
    private static final long VOID = 0xecL;
    private static final long CHECKSUM = 0xbfL;

    /** Seek heads, cues and chapters; and what stands in clusters, for one that is filmed as it is sent has no length. */
    private static final Set<Long> PARTS_OF_SEGMENT = Set.of(
            INFO, TRACKS, CLUSTER, 0x114d9b74L, 0x1c53bb6bL, 0x1043a770L, 0xe7L, 0xa3L, 0xa0L, 0xabL, 0xa7L, 0x5854L);

    /** Scale and duration of time, and the programs that wrote it, which must be there. */
    private static final Set<Long> PARTS_OF_INFO = Set.of(0x2ad7b1L, 0x4489L, 0x4d80L, 0x5741L, 0x73a4L);

    /** Of the name and the checksum alone: all else says how to play. */
    private static final Set<Long> TELLING_OF_A_TRACK = Set.of(0x536eL, CHECKSUM, VOID);

    private static final Map<Long, Set<Long>> NEEDED =
            Map.of(0L, Set.of(HEADER, SEGMENT), SEGMENT, PARTS_OF_SEGMENT, INFO, PARTS_OF_INFO, TRACKS, Set.of(TRACK));

    private record Element(long id, long at, long content, long end) {}

    private final FileBytes file;
    private final List<Patch> patches = new ArrayList<>();

    MatroskaMetadata(FileBytes file) {
        this.file = file;
    }

    List<Patch> find() throws IOException {
        clean(0, 0, file.size());
        return patches;
    }

    private void clean(long parent, long from, long end) throws IOException {
        for (var at = from; at < end; ) {
            var element = element(at, end);
            if (!isNeeded(parent, element.id())) patches.add(emptied(element));
            else if (NEEDED.containsKey(element.id()) || element.id() == TRACK)
                clean(element.id(), element.content(), element.end());
            at = element.id() == CLUSTER && element.end() == end ? element.content() : element.end();
        }
    }

    private static boolean isNeeded(long parent, long id) {
        return parent == TRACK
                ? !TELLING_OF_A_TRACK.contains(id)
                : NEEDED.getOrDefault(parent, Set.of()).contains(id);
    }

    private Element element(long at, long end) throws IOException {
        var idLength = length(file.unsigned(at), 4);
        var id = file.number(at, idLength);
        var sizeLength = length(file.unsigned(at + idLength), 8);
        var all = (1L << (7 * sizeLength)) - 1;
        var size = file.number(at + idLength, sizeLength) & all;
        var content = at + idLength + sizeLength;
        if (size == all) size = end - content;
        if (size < 0 || size > end - content) throw new NotUnderstood("an element beyond its place");
        return new Element(id, at, content, content + size);
    }

    /** Of a number: as many bytes as there are zeros before its first one, and one. */
    private static int length(int first, int most) {
        var length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > most) throw new NotUnderstood("no element");
        return length;
    }

    /** A void takes its place, with a length of one byte where there is no room for eight. */
    private static Patch emptied(Element element) {
        var length = element.end() - element.at();
        if (length < 10) return new Patch(element.at(), length, new byte[] {(byte) VOID, (byte) (0x80 | (length - 2))});
        var head = new byte[9];
        head[0] = (byte) VOID;
        head[1] = 1;
        for (var i = 8; i > 1; i--) head[i] = (byte) ((length - 9) >>> (8 * (8 - i)));
        return new Patch(element.at(), length, head);
    }
}
