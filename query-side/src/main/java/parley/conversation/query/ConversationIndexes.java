package parley.conversation.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.platform.mongo.IndexDeclaration;

/** What is looked up otherwise than by key. */
@Configuration(proxyBeanMethods = false)
class ConversationIndexes {

    @Bean
    IndexDeclaration messagesById() {
        return IndexDeclaration.on(HistoryView.COLLECTION, HistoryView.MESSAGE_IDS);
    }

    @Bean
    IndexDeclaration membershipsOfPerson() {
        return IndexDeclaration.on(MembershipView.COLLECTION, "account", "list", "-place");
    }

    @Bean
    IndexDeclaration membersOfConversation() {
        return IndexDeclaration.on(RosterView.COLLECTION, "conversation", "sortKey");
    }

    @Bean
    IndexDeclaration conversationsOfMember() {
        return IndexDeclaration.on(RosterView.COLLECTION, "account");
    }

    @Bean
    IndexDeclaration savedMessagesInOrder() {
        return IndexDeclaration.on(SavedMessageView.COLLECTION, "account", "-place");
    }

    @Bean
    IndexDeclaration savedMessagesOfConversation() {
        return IndexDeclaration.on(SavedMessageView.COLLECTION, "account", "conversation");
    }
}
