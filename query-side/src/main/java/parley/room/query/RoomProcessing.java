package parley.room.query;

import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import parley.account.AccountEvent;
import parley.friend.query.Relations;
import parley.media.MediaEvent;
import parley.people.query.PeopleDirectory;
import parley.platform.projection.Subjects;
import parley.room.ConversationEvent;
import parley.room.MembershipEvent;
import parley.room.MessageEvent;
import parley.room.RoomEvent;
import tools.jackson.databind.json.JsonMapper;

/** In which order events reach the projections of this feature. */
@Configuration(proxyBeanMethods = false)
class RoomProcessing {

    /** One sequence per room, so that the numbers of its messages follow the order of its events. */
    @Autowired
    void sequence(EventProcessingConfigurer processing) {
        processing.registerSequencingPolicy(RoomProjection.GROUP, _ -> event -> switch (Subjects.of(event)) {
            case RoomEvent about -> about.room();
            case MessageEvent about -> about.room();
            case MembershipEvent about -> about.room();
            case ConversationEvent about -> about.room();
            case MediaEvent about -> about.media();
            default -> null;
        });
        processing.registerSequencingPolicy(RosterProjection.GROUP, _ -> event -> switch (Subjects.of(event)) {
            case AccountEvent about -> about.account();
            case MembershipEvent about -> about.account();
            case ConversationEvent about -> about.room();
            default -> null;
        });
    }

    /** One for each batch. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    RoomUpdates frames(
            QueryUpdateEmitter emitter,
            JsonMapper json,
            PeopleDirectory people,
            Pages pages,
            PersonalRooms personalRooms,
            Relations relations) {
        return new RoomUpdates(emitter, json, people, pages, personalRooms, relations);
    }
}
