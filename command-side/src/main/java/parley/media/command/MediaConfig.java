package parley.media.command;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.media.MediaCommand;
import parley.media.MediaRejection;
import parley.platform.commands.AbsentAggregate;

/** What the deciding side needs to know about files. */
@Configuration(proxyBeanMethods = false)
class MediaConfig {

    @Bean
    AbsentAggregate absentMedia() {
        return new AbsentAggregate(MediaCommand.class, MediaRejection.NO_SUCH_MEDIA);
    }
}
