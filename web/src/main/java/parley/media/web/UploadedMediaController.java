package parley.media.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.RequestRejected;
import parley.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/** Makes a file of an upload that is complete. Asking again is answered again; what is refused is
 * forgotten, unless it may succeed later. */
@RestController
@CountsAs(Action.STEPS)
class UploadedMediaController {

    private final Uploads uploads;
    private final UploadFiles files;
    private final MediaIngestion ingestion;
    private final JsonMapper json;
    private final UploadMetrics metrics;

    UploadedMediaController(
            Uploads uploads, UploadFiles files, MediaIngestion ingestion, JsonMapper json, UploadMetrics metrics) {
        this.uploads = uploads;
        this.files = files;
        this.ingestion = ingestion;
        this.json = json;
        this.metrics = metrics;
    }

    @PostMapping("/api/uploads/{id}/media")
    @ResponseStatus(HttpStatus.CREATED)
    MediaFile finish(@PathVariable String id, Actor actor) throws IOException {
        var upload = uploads.require(id, actor.account());
        if (upload.media() != null) return json.readValue(upload.media(), MediaFile.class);
        if (files.offset(id) < upload.length()) throw new RequestRejected(MediaRejection.UPLOAD_UNFINISHED);
        try {
            var file = ingestion.take(new MediaId(id), actor, upload.name(), files.of(id));
            uploads.finish(upload, json.writeValueAsString(file));
            files.remove(id);
            metrics.kept.increment();
            return file;
        } catch (RequestRejected refused) {
            if (!refused.retryAfter().isZero()) throw refused;
            uploads.forget(id);
            files.remove(id);
            metrics.refused.increment();
            throw refused;
        }
    }
}
