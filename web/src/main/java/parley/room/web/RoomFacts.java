package parley.room.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.http.SiteFact;
import parley.room.MessageText;
import parley.room.Snippet;

/** What a client should know of rooms before it sends anything. */
@Configuration(proxyBeanMethods = false)
class RoomFacts {

    @Bean
    SiteFact longestMessage() {
        return new SiteFact("longestMessage", MessageText.LONGEST);
    }

    @Bean
    SiteFact longestSnippet() {
        return new SiteFact("longestSnippet", Snippet.LONGEST);
    }
}
