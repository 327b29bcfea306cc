package parley.media.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.http.SiteFact;

/** What a client should know before it uploads anything. */
@Configuration(proxyBeanMethods = false)
class MediaFacts {

    @Bean
    SiteFact largestPicture(MediaSettings settings) {
        return new SiteFact("largestPicture", settings.pictureLimit().toBytes());
    }

    @Bean
    SiteFact largestFile(MediaSettings settings) {
        return new SiteFact("largestFile", settings.fileLimit().toBytes());
    }
}
