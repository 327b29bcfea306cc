package parley.shared.query;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Read models and how far they have got live in the same MongoDB, in every mode. */
@Configuration(proxyBeanMethods = false)
class MongoConfig {

    static final String TOKENS = "tokens";

    @Bean
    TokenStore tokenStore(MongoTemplate mongo, Serializer serializer, NodeName node, DeadLetters letters) {
        var collections = DefaultMongoTemplate.builder()
                .mongoDatabase(mongo.getDb())
                .trackingTokensCollectionName(TOKENS)
                .build();
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(collections)
                .serializer(serializer)
                .nodeId(node.value());
        return new ClaimedTokens(tokens, letters);
    }

    @Bean
    MongoIndexes mongoIndexes(MongoTemplate mongo, ObjectProvider<IndexDeclaration> declarations) {
        return new MongoIndexes(mongo, declarations.stream().toList());
    }
}
