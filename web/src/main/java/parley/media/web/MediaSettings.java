package parley.media.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be uploaded, and how much work that may be.
 *
 * @param pictureLimit the largest picture
 * @param fileLimit the largest video, sound or file
 * @param megapixels the most that a picture may have, and that are decoded at any one time for one person
 * @param decodingMegapixels the most that are decoded at any one time; more than one person can have
 * @param decodingTime how long decoding one picture may take
 * @param decodingWait how long a picture waits for its turn before its sender is told to come again
 * @param decodingPerPeriod for how long within {@code decodingPeriod} pictures of one person may be decoded
 * @param openUploads how many unfinished uploads one person may have
 * @param uploadsExpireAfter how long an upload may rest unfinished
 */
@ConfigurationProperties("parley.media")
record MediaSettings(
        @DefaultValue("25MB") DataSize pictureLimit,
        @DefaultValue("500MB") DataSize fileLimit,
        @DefaultValue("50") int megapixels,
        @DefaultValue("75") int decodingMegapixels,
        @DefaultValue("20s") Duration decodingTime,
        @DefaultValue("5s") Duration decodingWait,
        @DefaultValue("2m") Duration decodingPerPeriod,
        @DefaultValue("6m") Duration decodingPeriod,
        @DefaultValue("20") int openUploads,
        @DefaultValue("24h") Duration uploadsExpireAfter) {

    MediaSettings {
        if (decodingMegapixels <= megapixels)
            throw new IllegalArgumentException("parley.media.decoding-megapixels must be more than .megapixels");
    }

    long mostPixels() {
        return megapixels * 1_000_000L;
    }
}
