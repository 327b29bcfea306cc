package parley.media.web;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import parley.media.web.FileBytes.NotUnderstood;

/** MP3 and AAC have no container: tags stand before and behind the sound, by the customs of several programs. */
final class AudioTags {

    private static final int ID3_HEADER = 10;
    private static final int ID3_FLAGS = 5;
    private static final int ID3_SIZE = 6;
    private static final int HAS_FOOTER = 0x10;

    private static final int OLD_ID3 = 128;
    private static final int OLD_ID3_MORE = 227;
    private static final int APE_HEADER = 32;
    private static final int LYRICS_END = 15;

    private AudioTags() {}

    static List<Patch> find(FileBytes file) throws IOException {
        var patches = new ArrayList<Patch>();
        var begin = 0L;
        while (file.begins(begin, "ID3")) begin = before(file, begin, patches);
        for (var end = file.size(); end > begin; ) {
            var earlier = Math.max(begin, startOfLast(file, end));
            if (earlier == end) break;
            patches.add(new Patch(earlier, end - earlier));
            end = earlier;
        }
        return patches;
    }

    /** Stays as a tag of nothing but padding. @return where it ends */
    private static long before(FileBytes file, long at, List<Patch> patches) throws IOException {
        var header = file.read(at, ID3_HEADER);
        var size = 0;
        for (var i = 0; i < 4; i++) size = (size << 7) | (header.get(ID3_SIZE + i) & 0x7f);
        var end = at + ID3_HEADER + size + ((header.get(ID3_FLAGS) & HAS_FOOTER) == 0 ? 0 : ID3_HEADER);
        if (end > file.size()) throw new NotUnderstood("a tag beyond the end");
        header.put(ID3_FLAGS, (byte) 0);
        patches.add(new Patch(at, end - at, header));
        return end;
    }

    /** Where the tag begins that ends here; here, if none does. */
    private static long startOfLast(FileBytes file, long end) throws IOException {
        if (file.begins(end - OLD_ID3, "TAG"))
            return end - OLD_ID3 - (file.begins(end - OLD_ID3 - OLD_ID3_MORE, "TAG+") ? OLD_ID3_MORE : 0);
        if (file.begins(end - APE_HEADER, "APETAGEX")) {
            var size = file.number(end - APE_HEADER + 12, 4, ByteOrder.LITTLE_ENDIAN);
            var headed = file.begins(end - size - APE_HEADER, "APETAGEX");
            return Math.max(0, end - size - (headed ? APE_HEADER : 0));
        }
        if (file.begins(end - LYRICS_END + 6, "LYRICS200")) {
            var size = file.text(end - LYRICS_END, 6);
            if (!size.matches("\\d{6}")) throw new NotUnderstood("lyrics of no length");
            return Math.max(0, end - LYRICS_END - Integer.parseInt(size));
        }
        if (file.begins(end - ID3_HEADER, "3DI")) {
            var footer = file.read(end - ID3_HEADER, ID3_HEADER);
            var size = 0;
            for (var i = 0; i < 4; i++) size = (size << 7) | (footer.get(ID3_SIZE + i) & 0x7f);
            return Math.max(0, end - size - 2L * ID3_HEADER);
        }
        return end;
    }
}
