package parley.media.web;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets uploads that have rested for too long. */
@Component
class UploadSweep {

    private final Uploads uploads;
    private final UploadFiles files;

    UploadSweep(Uploads uploads, UploadFiles files) {
        this.uploads = uploads;
        this.files = files;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void sweep() throws IOException {
        for (var upload : uploads.expired()) {
            files.remove(upload);
            uploads.forget(upload);
        }
    }
}
