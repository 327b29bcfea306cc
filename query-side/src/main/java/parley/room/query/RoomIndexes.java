package parley.room.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.mongo.IndexDeclaration;

/** What is looked up otherwise than by key. */
@Configuration(proxyBeanMethods = false)
class RoomIndexes {

    @Bean
    IndexDeclaration messagesById() {
        return IndexDeclaration.on(HistoryView.COLLECTION, HistoryView.MESSAGE_IDS);
    }

    @Bean
    IndexDeclaration roomsByWord() {
        return IndexDeclaration.on(RoomView.COLLECTION, "words");
    }

    @Bean
    IndexDeclaration roomsByName() {
        return IndexDeclaration.on(RoomView.COLLECTION, "folded");
    }

    @Bean
    IndexDeclaration directoryByActivity() {
        return IndexDeclaration.on(RoomView.COLLECTION, "listed", "archived", "-lastActivityAt", "_id");
    }

    @Bean
    IndexDeclaration directoryByName() {
        return IndexDeclaration.on(RoomView.COLLECTION, "listed", "archived", "folded", "_id");
    }

    @Bean
    IndexDeclaration directoryByMembers() {
        return IndexDeclaration.on(RoomView.COLLECTION, "listed", "archived", "-members", "_id");
    }

    @Bean
    IndexDeclaration directoryByMessages() {
        return IndexDeclaration.on(RoomView.COLLECTION, "listed", "archived", "-lastNumber", "_id");
    }

    @Bean
    IndexDeclaration membershipsOfPerson() {
        return IndexDeclaration.on(MembershipView.COLLECTION, "account", "list", "-place");
    }

    @Bean
    IndexDeclaration membersOfRoom() {
        return IndexDeclaration.on(RosterView.COLLECTION, "room", "sortKey");
    }

    @Bean
    IndexDeclaration roomsOfMember() {
        return IndexDeclaration.on(RosterView.COLLECTION, "account");
    }

    @Bean
    IndexDeclaration sanctionsOfRoom() {
        return IndexDeclaration.on(SanctionView.COLLECTION, "room");
    }
}
