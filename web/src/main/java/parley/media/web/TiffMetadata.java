package parley.media.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;
import parley.shared.Bound;

/** TIFF and DNG: directories of entries. Those that tell are left out, and what they point at is emptied. */
final class TiffMetadata {

    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int INTEROPERABILITY = 0xa005;
    private static final int SUB_DIRECTORIES = 0x014a;
    private static final Set<Integer> TELLING_DIRECTORIES = Set.of(EXIF, GPS, INTEROPERABILITY);

    /** Names, descriptions, times, devices, serial numbers; XMP, IPTC, what Photoshop and cameras keep for themselves. */
    private static final Set<Integer> TELLING = Set.of(
            0x010d,
            0x010e,
            0x011d,
            0x0131,
            0x0132,
            0x013b,
            0x013c,
            0x02bc,
            0x8298,
            0x83bb,
            0x8649,
            0x9286,
            0x927c,
            0x9c9b,
            0x9c9c,
            0x9c9d,
            0x9c9e,
            0x9c9f,
            0xa430,
            0xa431,
            0xa434,
            0xa435,
            0xc62f,
            0xc634,
            0xc65d,
            0xc68b,
            0xc68c,
            0x4746,
            0x935c,
            EXIF,
            GPS,
            INTEROPERABILITY);

    /** A map is about its place. */
    private static final int GEOGRAPHIC_KEYS = 0x87af;

    private static final Map<Integer, Integer> LENGTHS = Map.ofEntries(
            Map.entry(1, 1),
            Map.entry(2, 1),
            Map.entry(3, 2),
            Map.entry(4, 4),
            Map.entry(5, 8),
            Map.entry(6, 1),
            Map.entry(7, 1),
            Map.entry(8, 2),
            Map.entry(9, 4),
            Map.entry(10, 8),
            Map.entry(11, 4),
            Map.entry(12, 8),
            Map.entry(13, 4));

    private static final int ENTRY = 12;

    @Bound
    private static final int MOST_DIRECTORIES = 1_000;

    private record Entry(int tag, long length, long value, ByteBuffer bytes) {}

    private final FileBytes file;
    private final ByteOrder order;
    private final List<Patch> patches = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    TiffMetadata(FileBytes file) throws IOException {
        this.file = file;
        order = file.begins(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    List<Patch> find() throws IOException {
        if (file.number(2, 2, order) != 42) throw new NotUnderstood("no TIFF, or one for very large pictures");
        for (var at = file.number(4, 4, order); at != 0; ) at = directory(at, false);
        return patches;
    }

    /** @param telling whether all of it goes @return where the next one is */
    private long directory(long at, boolean telling) throws IOException {
        if (!seen.add(at) || seen.size() > MOST_DIRECTORIES) throw new NotUnderstood("directories in a circle");
        var entries = entries(at);
        var length = 2L + (long) ENTRY * entries.size() + 4;
        var next = file.number(at + length - 4, 4, order);
        var kept = entries.stream()
                .filter(entry -> !telling && !TELLING.contains(entry.tag()))
                .toList();
        for (var entry : entries) visit(entry, !kept.contains(entry));
        if (kept.size() < entries.size()) patches.add(new Patch(at, length, directory(kept, telling ? 0 : next)));
        return telling ? 0 : next;
    }

    private void visit(Entry entry, boolean goes) throws IOException {
        if (entry.tag() == GEOGRAPHIC_KEYS) throw new NotUnderstood("a map");
        if (TELLING_DIRECTORIES.contains(entry.tag())) directory(entry.value(), true);
        else if (goes && entry.length() > 4) patches.add(new Patch(entry.value(), entry.length()));
        else if (entry.tag() == SUB_DIRECTORIES) subDirectories(entry);
    }

    private void subDirectories(Entry entry) throws IOException {
        if (entry.length() <= 4) directory(entry.value(), false);
        else
            for (var at = entry.value(); at < entry.value() + entry.length(); at += 4)
                directory(file.number(at, 4, order), false);
    }

    private List<Entry> entries(long at) throws IOException {
        var count = (int) file.number(at, 2, order);
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < count; i++) {
            var bytes = file.read(at + 2 + (long) ENTRY * i, ENTRY).order(order);
            var one = LENGTHS.get(Short.toUnsignedInt(bytes.getShort(2)));
            if (one == null) throw new NotUnderstood("an entry of no type");
            var length = one * Integer.toUnsignedLong(bytes.getInt(4));
            var value = Integer.toUnsignedLong(bytes.getInt(8));
            if (length > 4 && value > file.size() - length) throw new NotUnderstood("an entry beyond the end");
            entries.add(new Entry(Short.toUnsignedInt(bytes.getShort(0)), length, value, bytes));
        }
        return entries;
    }

    private byte[] directory(List<Entry> entries, long next) {
        var bytes = ByteBuffer.allocate(2 + ENTRY * entries.size() + 4).order(order);
        bytes.putShort((short) entries.size());
        for (var entry : entries) bytes.put(entry.bytes().duplicate());
        return bytes.putInt((int) next).array();
    }
}
