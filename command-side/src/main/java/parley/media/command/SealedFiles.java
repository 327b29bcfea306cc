package parley.media.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;

/** A place for bytes that are sealed already: a directory or a bucket. */
interface SealedFiles {

    /** What is to be written. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Under its name stands afterwards all of it, or what stood there before. */
    void write(String name, Content content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is nothing of that name */
    SeekableByteChannel read(String name) throws IOException;

    /** Again is harmless. */
    void remove(String name) throws IOException;
}
