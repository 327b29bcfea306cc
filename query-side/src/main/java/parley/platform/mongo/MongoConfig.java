package parley.platform.mongo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import parley.platform.projection.ClaimedTokens;
import parley.platform.projection.DeadLetters;
import parley.platform.projection.RecentDocuments;
import parley.platform.projection.StoredTokens;
import parley.platform.readmodels.ReadModel;
import parley.platform.readmodels.ReadModels;
import parley.platform.readmodels.ReadModelsAtStart;
import parley.platform.segments.NodeName;

/** Read models and how far they have got live in the same MongoDB, in every mode. */
@Configuration(proxyBeanMethods = false)
class MongoConfig {

    static final String TOKENS = "tokens";

    @Bean
    ReadModels readModels(ObjectProvider<ReadModel> declared) {
        return new ReadModels(declared.stream().toList());
    }

    @Bean
    MongoTemplate mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter, ReadModels models) {
        return new BuildsTemplate(databases, converter, models);
    }

    @Bean
    @DependsOn("mongoIndexes")
    ClaimedTokens tokenStore(
            MongoTemplate mongo,
            Serializer serializer,
            NodeName node,
            ReadModels models,
            DeadLetters letters,
            RecentDocuments recent) {
        var collections = DefaultMongoTemplate.builder()
                .mongoDatabase(mongo.getDb())
                .trackingTokensCollectionName(TOKENS)
                .build();
        var tokens = MongoTokenStore.builder()
                .mongoTemplate(collections)
                .serializer(serializer)
                .nodeId(node.value());
        var stored = new StoredTokens(mongo.getCollection(TOKENS), serializer, node);
        return new ClaimedTokens(tokens, stored, models, letters, recent);
    }

    /** Whoever asks learns that MongoDB is away before a browser gives up; what stands still is given up too. */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting() {
        return client -> client.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS));
    }

    @Bean
    MongoIndexes mongoIndexes(
            MongoTemplate mongo,
            ObjectProvider<IndexDeclaration> declarations,
            ReadModelsAtStart start,
            @Value("${parley.start-patience:5m}") Duration patience) {
        return new MongoIndexes(mongo, declarations.stream().toList(), start::open, patience);
    }
}
