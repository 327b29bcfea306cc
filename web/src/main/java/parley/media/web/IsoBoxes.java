package parley.media.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.media.web.FileBytes.NotUnderstood;
import parley.shared.Bound;

/** Boxes of ISO base media files: a length, a type, and what is in them. */
final class IsoBoxes {

    private static final int SHORT_HEADER = 8;
    private static final int LONG_HEADER = 16;

    /** A long film in fragments of two seconds has some ten thousand. */
    @Bound
    static final int MOST_BOXES = 200_000;

    /** @param content where that begins */
    record Box(String type, long at, long content, long end) {

        Box skipping(int bytes) {
            return new Box(type, at, content + bytes, end);
        }

        /** As space that is free and empty. */
        List<Patch> freed() {
            return List.of(
                    new Patch(at + 4, 4, "free".getBytes(StandardCharsets.US_ASCII)),
                    new Patch(content, end - content));
        }
    }

    private final FileBytes file;
    private int count;

    IsoBoxes(FileBytes file) {
        this.file = file;
    }

    List<Box> in(long from, long end) throws IOException {
        var all = new ArrayList<Box>();
        // QuickTime may end a list by a zero of four bytes.
        for (var at = from; at + SHORT_HEADER <= end; at = all.getLast().end()) all.add(box(at, end));
        return all;
    }

    /** Cameras append what is no box; as one of no type that is freed to the end. */
    List<Box> withTrailer(long from, long end) throws IOException {
        var all = new ArrayList<Box>();
        var at = from;
        try {
            for (; at + SHORT_HEADER <= end; at = all.getLast().end()) all.add(box(at, end));
        } catch (NotUnderstood trailer) {
            if (count > MOST_BOXES || all.isEmpty()) throw trailer;
        }
        if (at < end) all.add(new Box("", at, Math.min(end, at + SHORT_HEADER), end));
        return all;
    }

    private Box box(long at, long end) throws IOException {
        if (++count > MOST_BOXES) throw new NotUnderstood("too many boxes");
        var length = file.number(at, 4);
        var type = file.text(at + 4, 4);
        var header = length == 1 ? LONG_HEADER : SHORT_HEADER;
        if (length == 1) length = file.number(at + SHORT_HEADER, 8);
        if (length == 0) length = end - at;
        if (length < header || length > end - at) throw new NotUnderstood("a box beyond its place");
        return new Box(type, at, at + header, at + length);
    }

    Optional<Box> find(Box parent, String type) throws IOException {
        return in(parent.content(), parent.end()).stream()
                .filter(box -> box.type().equals(type))
                .findFirst();
    }

    Box require(Box parent, String type) throws IOException {
        return find(parent, type).orElseThrow(() -> new NotUnderstood("without " + type));
    }
}
