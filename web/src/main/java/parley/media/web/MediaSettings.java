package parley.media.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded.
 *
 * @param pictureLimit the largest picture
 * @param fileLimit the largest video, sound or file
 * @param megapixels the most that a picture may have, and that are decoded at any one time
 * @param openUploads how many unfinished uploads one person may have
 * @param uploadsExpireAfter how long an upload may rest unfinished
 */
@ConfigurationProperties("parley.media")
record MediaSettings(
        @DefaultValue("25MB") DataSize pictureLimit,
        @DefaultValue("500MB") DataSize fileLimit,
        @DefaultValue("50") int megapixels,
        @DefaultValue("20") int openUploads,
        @DefaultValue("24h") Duration uploadsExpireAfter) {

    long mostPixels() {
        return megapixels * 1_000_000L;
    }
}
