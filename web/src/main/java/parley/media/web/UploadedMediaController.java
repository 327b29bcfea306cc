package parley.media.web;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.account.Actor;
import parley.media.MediaFile;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.shared.web.RequestRejected;
import tools.jackson.databind.json.JsonMapper;

/** Makes a file of an upload that is complete. Asking again is answered again; what is refused is forgotten. */
@RestController
class UploadedMediaController {

    private final Uploads uploads;
    private final UploadFiles files;
    private final Intake intake;
    private final JsonMapper json;
    private final UploadMetrics metrics;

    UploadedMediaController(Uploads uploads, UploadFiles files, Intake intake, JsonMapper json, UploadMetrics metrics) {
        this.uploads = uploads;
        this.files = files;
        this.intake = intake;
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
            var file = intake.take(new MediaId(id), actor, upload.name(), files.of(id));
            uploads.finish(upload, json.writeValueAsString(file));
            files.remove(id);
            metrics.kept.increment();
            return file;
        } catch (RequestRejected refused) {
            uploads.forget(id);
            files.remove(id);
            metrics.refused.increment();
            throw refused;
        }
    }
}
