package embeddedmongo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Entries of one index in the file, in the order that its keys ask for. */
class StoredIndexEntry extends BasicDataType<IndexEntry> {

    private final List<Boolean> directions;

    StoredIndexEntry(List<Boolean> directions) {
        this.directions = directions;
    }

    @Override
    public int compare(IndexEntry one, IndexEntry other) {
        return one.compare(other, directions);
    }

    @Override
    public int getMemory(IndexEntry entry) {
        return 8 + StoredBson.sizeOf(entry.values()) + StoredBson.sizeOf(entry.position());
    }

    @Override
    public void write(WriteBuffer target, IndexEntry entry) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("v", entry.values());
        document.put("p", entry.position());
        StoredBson.write(target, document);
    }

    @Override
    public IndexEntry read(ByteBuffer source) {
        var document = StoredBson.readFrom(source);
        return new IndexEntry(new ArrayList<@Nullable Object>((List<?>) document.get("v")), document.get("p"), 0);
    }

    @Override
    public IndexEntry[] createStorage(int size) {
        return new IndexEntry[size];
    }
}
