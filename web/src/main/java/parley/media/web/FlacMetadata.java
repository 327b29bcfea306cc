package parley.media.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;

/** FLAC: blocks before the sound. Of those that are not needed to play comes padding. */
final class FlacMetadata implements MetadataFinder {

    private static final String SIGN = "fLaC";
    private static final int HEADER = 4;
    private static final int LAST = 0x80;
    static final int PADDING = 1;

    /** How the sound is stored, and where to begin for a second of it. */
    private static final Set<Integer> NEEDED = Set.of(0, 3);

    @Override
    public List<Patch> find(FileBytes file) throws IOException {
        var patches = new ArrayList<>(AudioTags.find(file));
        var at = patches.stream()
                .filter(patch -> patch.at() == 0)
                .mapToLong(Patch::length)
                .sum();
        if (!file.begins(at, SIGN)) throw new NotUnderstood("no FLAC");
        at += SIGN.length();
        for (var last = false; !last; ) {
            var kind = file.unsigned(at);
            var length = file.number(at + 1, 3);
            last = (kind & LAST) != 0;
            if (length > file.size() - at - HEADER) throw new NotUnderstood("a block beyond the end");
            if (!NEEDED.contains(kind & ~LAST)) {
                patches.add(new Patch(at, 1, new byte[] {(byte) ((kind & LAST) | PADDING)}));
                patches.add(new Patch(at + HEADER, length));
            }
            at += HEADER + length;
        }
        return patches;
    }
}
