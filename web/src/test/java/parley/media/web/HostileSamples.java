package parley.media.web;

import static parley.media.web.Samples.*;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Small files that ask for a lot of work, and those that move. */
public final class HostileSamples {

    private static final int SIGNATURE_AND_HEADER = 33;

    private HostileSamples() {}

    /** A few kilobytes that are this large, of one bit each. */
    static byte[] oneBitPng(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
    }

    static byte[] greyPng(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static byte[] written(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] chunk(String type, byte[]... content) {
        var bytes = concat(text(type), concat(content));
        var crc = new CRC32();
        crc.update(bytes);
        return ByteBuffer.allocate(bytes.length + 8)
                .putInt(bytes.length - 4)
                .put(bytes)
                .putInt((int) crc.getValue())
                .array();
    }

    /** With chunks behind the header. */
    static byte[] pngWith(byte[]... chunks) {
        var plain = png(40, 30);
        return concat(
                Arrays.copyOf(plain, SIGNATURE_AND_HEADER),
                concat(chunks),
                Arrays.copyOfRange(plain, SIGNATURE_AND_HEADER, plain.length));
    }

    /** About a thousandth of what it unpacks to. */
    static byte[] deflated(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (var i = 0; i < megabytes; i++) packed.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Its last scan comes again and again. */
    static byte[] jpegOfScans(int width, int height, int scans) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(new BufferedImage(width, height, 1), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        var whole = bytes.toByteArray();
        var last = whole.length;
        while (whole[last - 2] != (byte) 0xff || whole[last - 1] != (byte) 0xda) last--;
        var scan = Arrays.copyOfRange(whole, last - 2, whole.length - 2);
        return concat(
                Arrays.copyOf(whole, last - 2),
                concat(Collections.nCopies(scans, scan).toArray(byte[][]::new)),
                new byte[] {-1, (byte) 0xd9});
    }

    /** With so many segments of the greatest length. */
    static byte[] jpegWithSegments(int marker, String begins, int count) {
        var segment = ByteBuffer.allocate(0xffff + 2)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) 0xffff)
                .put(text(begins))
                .array();
        var plain = jpeg(400, 300);
        return concat(
                Arrays.copyOf(plain, 2),
                concat(Collections.nCopies(count, segment).toArray(byte[][]::new)),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    static byte[] gifOnAScreen(int width, int height, byte[] gif) {
        var copy = gif.clone();
        ByteBuffer.wrap(copy)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) width)
                .putShort(8, (short) height);
        return copy;
    }

    /** Each frame is all of it; with chunks behind the header that say more. */
    public static byte[] animatedPng(int width, int height, int frames, byte[]... chunks) {
        var plain = png(width, height);
        var header = Arrays.copyOf(plain, SIGNATURE_AND_HEADER);
        var data = ByteBuffer.wrap(plain);
        var pixels = new byte[data.getInt(SIGNATURE_AND_HEADER)];
        data.get(SIGNATURE_AND_HEADER + 8, pixels);
        var parts = new ByteArrayOutputStream();
        parts.writeBytes(header);
        parts.writeBytes(chunk("acTL", number(frames), number(0)));
        for (var one : chunks) parts.writeBytes(one);
        var sequence = 0;
        for (var i = 0; i < frames; i++) {
            var control = ByteBuffer.allocate(26)
                    .putInt(sequence++)
                    .putInt(width)
                    .putInt(height)
                    .putInt(0)
                    .putInt(0)
                    .putShort((short) 1)
                    .putShort((short) 10);
            parts.writeBytes(chunk("fcTL", control.array()));
            parts.writeBytes(i == 0 ? chunk("IDAT", pixels) : chunk("fdAT", number(sequence++), pixels));
        }
        parts.writeBytes(chunk("IEND"));
        return parts.toByteArray();
    }

    /** One pixel each, on a canvas; what more there is comes behind them. */
    public static byte[] animatedWebp(int width, int height, int frames, byte[]... chunks) {
        var pixel = webp();
        var frame = concat(
                little(0, 3),
                little(0, 3),
                little(0, 3),
                little(0, 3),
                little(100, 3),
                new byte[1],
                Arrays.copyOfRange(pixel, 12, pixel.length));
        var content = concat(
                text("WEBP"),
                riff("VP8X", concat(new byte[] {0x2e, 0, 0, 0}, little(width - 1, 3), little(height - 1, 3))),
                riff("ANIM", new byte[6]),
                concat(Collections.nCopies(frames, riff("ANMF", frame)).toArray(byte[][]::new)),
                concat(chunks));
        return riff("RIFF", content);
    }

    static byte[] riff(String type, byte[] content) {
        return concat(text(type), little(content.length, 4), content, new byte[content.length & 1]);
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] little(long value, int length) {
        var bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return Arrays.copyOf(bytes.array(), length);
    }

    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
