package parley.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Sends files as a client of the tus protocol does. */
public final class Uploading {

    private static final String TUS = "Tus-Resumable";
    private static final String VERSION = "1.0.0";

    private Uploading() {}

    /** Begins an upload, whose address comes back. */
    public static String begin(Visitor who, String name, long length) {
        var created = create(who, name, length);
        assertThat(created.statusCode())
                .as(() -> new String(created.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    public static HttpResponse<byte[]> create(Visitor who, String name, long length) {
        var encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return who.exchange(
                "POST",
                "/api/uploads",
                new byte[0],
                TUS,
                VERSION,
                "Upload-Length",
                Long.toString(length),
                "Upload-Metadata",
                "filename " + encoded);
    }

    public static HttpResponse<byte[]> append(Visitor who, String upload, long offset, byte[] part) {
        return who.exchange(
                "PATCH",
                upload,
                part,
                TUS,
                VERSION,
                "Upload-Offset",
                Long.toString(offset),
                "Content-Type",
                "application/offset+octet-stream");
    }

    public static HttpResponse<byte[]> ask(Visitor who, String upload) {
        return who.exchange("HEAD", upload, new byte[0], TUS, VERSION);
    }

    public static HttpResponse<byte[]> cancel(Visitor who, String upload) {
        return who.exchange("DELETE", upload, new byte[0], TUS, VERSION);
    }

    public static long offset(HttpResponse<?> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** Uploads all of it; the file that became of it comes back. */
    public static JsonNode upload(Visitor who, String name, byte[] content) {
        return finish(who, name, content).expect(201).body();
    }

    /** Uploads all of it and asks for the file. */
    public static Visitor.Answer finish(Visitor who, String name, byte[] content) {
        var upload = begin(who, name, content.length);
        assertThat(append(who, upload, 0, content).statusCode()).isEqualTo(204);
        return who.post(upload + "/media", Map.of());
    }

    /** A picture of one colour, so that two of different colours differ. */
    public static byte[] picture(int width, int height, Color colour, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One that moves: a frame of each colour. */
    public static byte[] gif(int width, int height, int frames) {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var i = 0; i < frames; i++) {
                var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
                var graphics = image.createGraphics();
                graphics.setColor(new Color(Color.HSBtoRGB(i / (float) frames, 1, 1)));
                graphics.fillRect(0, 0, width, height);
                graphics.dispose();
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
