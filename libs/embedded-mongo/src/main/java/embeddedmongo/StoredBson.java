package embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents as BSON in the file: a third of the size of Java's serialization, which the library uses, and faster. */
class StoredBson extends BasicDataType<Document> {

    static void write(WriteBuffer target, Map<String, Object> document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.nioBuffer());
    }

    static Document readFrom(ByteBuffer source) {
        var bytes = Unpooled.wrappedBuffer(source);
        var document = BsonDecoder.decodeBson(bytes);
        source.position(source.limit() - bytes.readableBytes());
        return document;
    }

    /** About as many bytes as the value takes in the file: pages are split by it. */
    static int sizeOf(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> 5 + text.length();
            case Map<?, ?> document -> {
                var size = 5;
                for (var entry : document.entrySet())
                    size += 2 + entry.getKey().toString().length() + sizeOf(entry.getValue());
                yield size;
            }
            case List<?> list -> {
                var size = 5;
                for (var element : list) size += 4 + sizeOf(element);
                yield size;
            }
            case byte[] bytes -> 5 + bytes.length;
            default -> 12;
        };
    }

    @Override
    public int getMemory(Document document) {
        return sizeOf(document);
    }

    /** Documents of one collection differ too much in size to be judged by samples. */
    @Override
    public boolean isMemoryEstimationAllowed() {
        return false;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        write(target, (Map<String, Object>) document);
    }

    @Override
    public Document read(ByteBuffer source) {
        return readFrom(source);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
