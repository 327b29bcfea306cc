package parley.live.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import parley.platform.http.TopicAuthorizer;

/** On which topics those who watch see one another, and may say that they are typing: the features say so. */
@Component
final class PresenceTopics {

    private final Set<String> kinds;

    PresenceTopics(List<TopicAuthorizer> authorizers) {
        kinds = authorizers.stream()
                .filter(TopicAuthorizer::hasPresence)
                .map(TopicAuthorizer::kind)
                .collect(Collectors.toSet());
    }

    boolean has(String topic) {
        var dot = topic.indexOf('.');
        return dot > 0 && kinds.contains(topic.substring(0, dot));
    }
}
