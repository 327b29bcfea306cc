package parley.media.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import parley.media.web.FileBytes.NotUnderstood;
import parley.media.web.IsoBoxes.Box;

/** Where the samples of a track lie: in chunks, whose places, numbers of samples and lengths stand in three tables. */
final class IsoSamples {

    private static final int HEADER = 8;

    private final FileBytes file;
    private final IsoBoxes boxes;
    private final Box table;

    IsoSamples(FileBytes file, IsoBoxes boxes, Box table) {
        this.file = file;
        this.boxes = boxes;
        this.table = table;
    }

    List<Patch> patches() throws IOException {
        var chunks = chunks();
        var perChunk = entries("stsc", 12);
        var sizes = boxes.require(table, "stsz");
        var constant = file.number(sizes.content() + 4, 4);
        var patches = new ArrayList<Patch>();
        var sample = 0L;
        var run = -1;
        for (var chunk = 0; chunk < chunks.length; chunk++) {
            while (run + 1 < perChunk.length && perChunk[run + 1][0] <= chunk + 1) run++;
            if (run < 0) throw new NotUnderstood("chunks without samples");
            var count = perChunk[run][1];
            var length = constant > 0 ? Math.multiplyExact(constant, count) : lengths(sizes, sample, count);
            sample += count;
            if (chunks[chunk] > file.size() - length) throw new NotUnderstood("samples beyond the end");
            patches.add(new Patch(chunks[chunk], length));
        }
        return patches;
    }

    private long lengths(Box sizes, long from, long count) throws IOException {
        var bytes = file.read(sizes.content() + 12 + 4 * from, 4 * count);
        var sum = 0L;
        while (bytes.hasRemaining()) sum += Integer.toUnsignedLong(bytes.getInt());
        return sum;
    }

    private long[] chunks() throws IOException {
        var wide = boxes.find(table, "co64").isPresent();
        var entries = entries(wide ? "co64" : "stco", wide ? 8 : 4);
        var places = new long[entries.length];
        for (var i = 0; i < places.length; i++)
            places[i] = wide ? (entries[i][0] << 32) | entries[i][1] : entries[i][0];
        return places;
    }

    /** Each as numbers of four bytes. */
    private long[][] entries(String type, int length) throws IOException {
        var box = boxes.require(table, type);
        var count = file.number(box.content() + 4, 4);
        if (count > IsoBoxes.MOST_BOXES) throw new NotUnderstood("too many entries");
        var bytes = file.read(box.content() + HEADER, count * length);
        var entries = new long[(int) count][length / 4];
        for (var entry : entries)
            for (var i = 0; i < entry.length; i++) entry[i] = Integer.toUnsignedLong(bytes.getInt());
        return entries;
    }
}
