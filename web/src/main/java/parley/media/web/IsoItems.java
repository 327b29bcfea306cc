package parley.media.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;
import parley.media.web.IsoBoxes.Box;

/** The items of a HEIC or AVIF: of Exif, XMP and the like the bytes are emptied, the item stays. */
final class IsoItems {

    private static final Set<String> TELLING = Set.of("Exif", "mime", "uri ");

    /** EXIF that says nothing: where it begins, its header, a directory of no entries, and no further one. */
    private static final byte[] EMPTY_EXIF = {0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0};

    private final FileBytes file;
    private final IsoBoxes boxes;
    private final Box meta;
    private final Set<Long> exif = new HashSet<>();
    private final Set<Long> telling = new HashSet<>();
    private final List<Patch> patches = new ArrayList<>();
    private long at;

    IsoItems(FileBytes file, IsoBoxes boxes, Box meta) {
        this.file = file;
        this.boxes = boxes;
        this.meta = meta;
    }

    List<Patch> patches() throws IOException {
        var infos = boxes.find(meta, "iinf");
        if (infos.isEmpty()) return patches;
        var wide = file.unsigned(infos.get().content()) > 0;
        for (var info :
                boxes.in(infos.get().content() + (wide ? 8 : 6), infos.get().end())) note(info);
        if (!telling.isEmpty()) locate(boxes.require(meta, "iloc"));
        return patches;
    }

    private void note(Box info) throws IOException {
        var version = file.unsigned(info.content());
        if (version < 2) throw new NotUnderstood("items without types");
        var wide = version > 2 ? 4 : 2;
        var id = file.number(info.content() + 4, wide);
        var type = file.text(info.content() + 4 + wide + 2, 4);
        if (TELLING.contains(type)) telling.add(id);
        if (type.equals("Exif")) exif.add(id);
    }

    private void locate(Box places) throws IOException {
        at = places.content();
        var version = (int) take(1);
        take(3);
        var sizes = take(2);
        var offsetSize = (int) (sizes >> 12);
        var lengthSize = (int) ((sizes >> 8) & 15);
        var baseSize = (int) ((sizes >> 4) & 15);
        var indexSize = version == 0 ? 0 : (int) (sizes & 15);
        var items = take(version < 2 ? 2 : 4);
        for (var item = 0L; item < items; item++) {
            var id = take(version < 2 ? 2 : 4);
            var method = version == 0 ? 0 : take(2) & 15;
            take(2);
            var base = take(baseSize);
            for (var extents = take(2); extents > 0; extents--) {
                take(indexSize);
                var offset = take(offsetSize);
                var length = take(lengthSize);
                if (telling.contains(id)) empty(id, start(method) + base + offset, length);
            }
        }
    }

    private long start(long method) throws IOException {
        if (method == 0) return 0;
        if (method == 1) return boxes.require(meta, "idat").content();
        throw new NotUnderstood("items made of items");
    }

    private void empty(long id, long from, long length) {
        if (length == 0 || from < 0 || from > file.size() - length) throw new NotUnderstood("an item elsewhere");
        var head = exif.contains(id) && length >= EMPTY_EXIF.length ? EMPTY_EXIF : Patch.NOTHING;
        patches.add(new Patch(from, length, head));
    }

    private long take(int length) throws IOException {
        at += length;
        return length == 0 ? 0 : file.number(at - length, length);
    }
}
