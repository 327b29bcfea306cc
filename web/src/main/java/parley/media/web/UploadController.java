package parley.media.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import parley.media.MediaRejection;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.RequestRejected;
import parley.shared.Actor;

/** Uploading by the tus protocol 1.0 (https://tus.io): creation, termination, expiration. */
@RestController
@CountsAs(Action.STEPS)
@RequestMapping("/api/uploads")
class UploadController {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String CONTENT = "application/offset+octet-stream";

    private final Uploads uploads;
    private final UploadFiles files;
    private final MediaSettings settings;
    private final UploadMetrics metrics;

    UploadController(Uploads uploads, UploadFiles files, MediaSettings settings, UploadMetrics metrics) {
        this.uploads = uploads;
        this.files = files;
        this.settings = settings;
        this.metrics = metrics;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return resumable(ResponseEntity.status(HttpStatus.NO_CONTENT))
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", Long.toString(settings.fileLimit().toBytes()))
                .build();
    }

    @PostMapping
    @CountsAs(Action.UPLOADS)
    ResponseEntity<Void> create(
            @RequestHeader(RESUMABLE) String version,
            @RequestHeader(LENGTH) long length,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String metadata,
            Actor actor) {
        requireVersion(version);
        if (length <= 0) throw new RequestRejected(MediaRejection.MEDIA_EMPTY);
        if (length > settings.fileLimit().toBytes()) throw new RequestRejected(MediaRejection.MEDIA_TOO_LARGE);
        var upload = uploads.begin(actor.account(), UploadMetadata.name(metadata), length);
        return expiring(ResponseEntity.created(URI.create("/api/uploads/" + upload.id())), upload)
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> offset(@PathVariable String id, @RequestHeader(RESUMABLE) String version, Actor actor)
            throws IOException {
        requireVersion(version);
        var upload = uploads.require(id, actor.account());
        return expiring(ResponseEntity.ok(), upload)
                .header(OFFSET, Long.toString(upload.media() == null ? files.offset(id) : upload.length()))
                .header(LENGTH, Long.toString(upload.length()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PatchMapping(path = "/{id}", consumes = CONTENT)
    ResponseEntity<Void> append(
            @PathVariable String id,
            @RequestHeader(RESUMABLE) String version,
            @RequestHeader(OFFSET) long offset,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        requireVersion(version);
        var upload = uploads.moved(uploads.require(id, actor.account()));
        if (request.getContentLengthLong() > upload.length() - offset)
            throw new RequestRejected(MediaRejection.MEDIA_TOO_LARGE);
        var now = files.append(upload, offset, request.getInputStream());
        metrics.received(now - offset);
        return expiring(ResponseEntity.status(HttpStatus.NO_CONTENT), upload)
                .header(OFFSET, Long.toString(now))
                .build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> cancel(@PathVariable String id, @RequestHeader(RESUMABLE) String version, Actor actor)
            throws IOException {
        requireVersion(version);
        var upload = uploads.require(id, actor.account());
        uploads.forget(upload.id());
        files.remove(upload.id());
        return resumable(ResponseEntity.status(HttpStatus.NO_CONTENT)).build();
    }

    private static void requireVersion(String version) {
        if (!version.equals(VERSION)) throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
    }

    private static BodyBuilder expiring(BodyBuilder answer, Upload upload) {
        var expires =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
        return resumable(answer).header("Upload-Expires", expires);
    }

    private static BodyBuilder resumable(BodyBuilder answer) {
        return answer.header(RESUMABLE, VERSION);
    }
}
