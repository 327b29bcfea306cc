package parley.media.web;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;

/** WAV: chunks of RIFF. Those that are not needed to play become junk, which is what the format calls free space. */
final class WaveMetadata implements MetadataFinder {

    private static final Set<String> NEEDED = Set.of("fmt ", "data", "fact", "PEAK");
    private static final byte[] JUNK = "JUNK".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    @Override
    public List<Patch> find(FileBytes file) throws IOException {
        if (!file.begins(0, "RIFF") || !file.begins(8, "WAVE")) throw new NotUnderstood("no WAV");
        var patches = new ArrayList<Patch>();
        var at = (long) HEADER;
        var told = CHUNK_HEADER + file.number(4, 4, ByteOrder.LITTLE_ENDIAN);
        // Recorders that are cut off leave this open too.
        var whole = told == CHUNK_HEADER ? file.size() : Math.min(file.size(), told);
        while (at + CHUNK_HEADER <= whole) {
            var type = file.text(at, 4);
            var length = file.number(at + 4, 4, ByteOrder.LITTLE_ENDIAN);
            var end = at + CHUNK_HEADER + length + (length & 1);
            // Recorders that are cut off leave the length open: the sound goes on to the end.
            if (end > whole && !type.equals("data")) throw new NotUnderstood("a chunk beyond the end");
            if (!NEEDED.contains(type)) {
                patches.add(new Patch(at, JUNK.length, JUNK));
                patches.add(new Patch(at + CHUNK_HEADER, end - at - CHUNK_HEADER));
            }
            at = Math.min(end, file.size());
        }
        if (at < file.size()) patches.add(new Patch(at, file.size() - at));
        return patches;
    }
}
