package parley.media.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.media.web.FileBytes.NotUnderstood;
import parley.media.web.IsoBoxes.Box;

/**
 * MP4, QuickTime, M4A, HEIC and AVIF (ISO/IEC 14496-12): boxes in boxes. Those that are not needed to show the file become
 * free space; so do the samples of tracks that nobody sees or hears, where cameras write where they are.
 */
final class IsoMediaMetadata {

    /** What may stand in a box; a box that is not a key is kept with all that is in it. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "", Set.of("ftyp", "moov", "moof", "mfra", "sidx", "ssix", "styp", "mdat", "pdin"),
            "moov", Set.of("mvhd", "trak", "mvex", "iods", "pssh"),
            "trak", Set.of("tkhd", "tref", "trgr", "edts", "mdia", "tapt", "load", "clip", "matt"),
            "mdia", Set.of("mdhd", "hdlr", "minf", "elng"),
            "minf", Set.of("vmhd", "smhd", "hmhd", "nmhd", "gmhd", "sthd", "dinf", "stbl", "hdlr"),
            "moof", Set.of("mfhd", "traf", "pssh"),
            "traf", Set.of("tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd", "subs", "saiz", "saio", "senc"),
            "meta", Set.of("hdlr", "pitm", "iloc", "iinf", "iprp", "iref", "grpl", "idat", "dinf"));

    /** Of tracks: pictures, sounds, subtitles, chapters, time codes. */
    private static final Set<String> SEEN_OR_HEARD =
            Set.of("vide", "soun", "subt", "sbtl", "text", "clcp", "tmcd", "pict", "auxv", "hint");

    private final FileBytes file;
    private final IsoBoxes boxes;
    private final List<Patch> patches = new ArrayList<>();
    private boolean fragmented;
    private boolean hidTracks;
    private boolean shows;

    IsoMediaMetadata(FileBytes file) {
        this.file = file;
        this.boxes = new IsoBoxes(file);
    }

    List<Patch> find() throws IOException {
        clean("", 0, file.size());
        if (!shows) throw new NotUnderstood("neither a film nor a picture");
        if (fragmented && hidTracks) throw new NotUnderstood("samples in fragments");
        return patches;
    }

    private void clean(String type, long from, long end) throws IOException {
        var needed = NEEDED.get(type);
        if (needed == null) return;
        for (var box : type.isEmpty() ? boxes.withTrailer(from, end) : boxes.in(from, end)) {
            var isItems = type.isEmpty() && box.type().equals("meta") && isPicture(box);
            if (isItems) items(box);
            else if (needed.contains(box.type())) needed(box);
            else patches.addAll(box.freed());
        }
    }

    private void needed(Box box) throws IOException {
        switch (box.type()) {
            case "moov" -> {
                if (boxes.find(box, "cmov").isPresent()) throw new NotUnderstood("compressed");
                shows = true;
            }
            case "moof" -> fragmented = true;
            case "trak" -> {
                if (hides(box)) return;
            }
            default -> {}
        }
        clean(box.type(), box.content(), box.end());
    }

    /** Whether it was a track that nobody sees or hears, and is gone. */
    private boolean hides(Box track) throws IOException {
        var media = boxes.require(track, "mdia");
        var handler = file.text(boxes.require(media, "hdlr").content() + 8, 4);
        if (SEEN_OR_HEARD.contains(handler)) return false;
        hidTracks = true;
        var table = boxes.require(boxes.require(media, "minf"), "stbl");
        patches.addAll(new IsoSamples(file, boxes, table).patches());
        patches.addAll(track.freed());
        return true;
    }

    private boolean isPicture(Box meta) throws IOException {
        var handler = boxes.find(meta.skipping(4), "hdlr");
        return handler.isPresent() && file.begins(handler.get().content() + 8, "pict");
    }

    private void items(Box meta) throws IOException {
        shows = true;
        patches.addAll(new IsoItems(file, boxes, meta.skipping(4)).patches());
        clean("meta", meta.content() + 4, meta.end());
    }
}
