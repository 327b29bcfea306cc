package parley.conversation.query;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfigurer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import parley.account.AccountEvent;
import parley.conversation.MembershipEvent;
import parley.conversation.MessageEvent;
import parley.conversation.SavedMessageEvent;
import parley.friend.query.Relations;
import parley.live.query.LiveUpdatePublisher;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.Subjects;
import parley.platform.readmodels.ReadModel;

/** In which order events reach the projections of this feature, and the collections that they fill. */
@Configuration(proxyBeanMethods = false)
class ConversationProcessing {

    /** Everything but read positions, which no event could bring back. */
    @Bean
    ReadModel conversationsReadModel(List<KindCollections> ofKinds) {
        var collections = Stream.of(
                ConversationView.COLLECTION,
                HistoryView.COLLECTION,
                VersionView.COLLECTION,
                SnippetDocument.COLLECTION,
                AttachmentNamesView.COLLECTION,
                GalleryView.COLLECTION,
                RecentMessagesView.COLLECTION,
                MarkedNumbersView.COLLECTION,
                ChangesView.COLLECTION,
                MembershipView.COLLECTION);
        var kinds = ofKinds.stream().flatMap(kind -> kind.names().stream());
        return new ReadModel(
                ConversationEvents.GROUP,
                1,
                1,
                Stream.concat(collections, kinds).toList());
    }

    @Bean
    ReadModel savedListsReadModel() {
        return new ReadModel(
                SavedMessagesProjection.GROUP, 1, 1, List.of(SavedListView.COLLECTION, SavedMessageView.COLLECTION));
    }

    @Bean
    ReadModel rostersReadModel() {
        return new ReadModel(RosterEvents.GROUP, 1, 1, List.of(MemberOrderView.COLLECTION, RosterView.COLLECTION));
    }

    /** One sequence per conversation, so that the numbers of its messages follow the order of its events. */
    @Autowired
    void sequence(EventProcessingConfigurer processing, List<KindApplier<?>> kinds) {
        processing.registerSequencingPolicy(ConversationEvents.GROUP, _ -> event -> switch (Subjects.of(event)) {
            case MessageEvent about -> about.conversation();
            case MembershipEvent about -> about.conversation();
            case Object about -> ofKind(about, kinds);
        });
        processing.registerSequencingPolicy(RosterEvents.GROUP, _ -> event -> switch (Subjects.of(event)) {
            case AccountEvent about -> about.account();
            case MembershipEvent about -> about.account();
            case Object about -> ofKind(about, kinds);
        });
    }

    /** Every event belongs to the list of one person. */
    @Autowired
    void sequenceOfSavedMessages(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(
                SavedMessagesProjection.GROUP, _ -> event -> ((SavedMessageEvent) Subjects.of(event)).account());
    }

    private static @Nullable Object ofKind(Object event, List<KindApplier<?>> kinds) {
        for (var kind : kinds) if (kind.events().isInstance(event)) return conversation(kind, event);
        return null;
    }

    private static <E> Object conversation(KindApplier<E> kind, Object event) {
        return kind.conversation(kind.events().cast(event));
    }

    /** One for each batch. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    ConversationUpdates conversationUpdates(
            LiveUpdatePublisher publisher,
            PeopleDirectory people,
            PersonalConversations personal,
            Relations relations) {
        return new ConversationUpdates(publisher, people, personal, relations);
    }
}
