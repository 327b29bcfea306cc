package parley.conversation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.conversation.MessageText;
import parley.conversation.Snippet;
import parley.platform.http.SiteFact;

/** What a client should know of messages before it sends any. */
@Configuration(proxyBeanMethods = false)
class MessageFacts {

    @Bean
    SiteFact longestMessage() {
        return new SiteFact("longestMessage", MessageText.LONGEST);
    }

    @Bean
    SiteFact longestSnippet() {
        return new SiteFact("longestSnippet", Snippet.LONGEST);
    }
}
