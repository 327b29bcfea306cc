package parley.room.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.conversation.query.ConversationView;
import parley.platform.mongo.IndexDeclaration;

/** What is looked up otherwise than by key. */
@Configuration(proxyBeanMethods = false)
class RoomIndexes {

    @Bean
    IndexDeclaration roomsByWord() {
        return IndexDeclaration.on(ConversationView.COLLECTION, "kind.words");
    }

    @Bean
    IndexDeclaration roomsByName() {
        return IndexDeclaration.on(ConversationView.COLLECTION, "kind.folded");
    }

    @Bean
    IndexDeclaration directoryByActivity() {
        return IndexDeclaration.on(
                ConversationView.COLLECTION, "kind.listed", "kind.archived", "-lastActivityAt", "_id");
    }

    @Bean
    IndexDeclaration directoryByName() {
        return IndexDeclaration.on(ConversationView.COLLECTION, "kind.listed", "kind.archived", "kind.folded", "_id");
    }

    @Bean
    IndexDeclaration directoryByMembers() {
        return IndexDeclaration.on(ConversationView.COLLECTION, "kind.listed", "kind.archived", "-members", "_id");
    }

    @Bean
    IndexDeclaration directoryByMessages() {
        return IndexDeclaration.on(ConversationView.COLLECTION, "kind.listed", "kind.archived", "-lastNumber", "_id");
    }

    @Bean
    IndexDeclaration sanctionsOfRoom() {
        return IndexDeclaration.on(SanctionView.COLLECTION, "room");
    }
}
