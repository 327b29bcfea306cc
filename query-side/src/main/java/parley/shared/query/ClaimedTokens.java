package parley.shared.query;

import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.jspecify.annotations.Nullable;

/** The tokens of all segments; whoever claims one learns anew what waits. */
class ClaimedTokens extends MongoTokenStore {

    private final DeadLetters letters;

    ClaimedTokens(Builder builder, DeadLetters letters) {
        super(builder);
        this.letters = letters;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var token = super.fetchToken(processor, segment);
        letters.forget(processor);
        return token;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        var token = super.fetchToken(processor, segment);
        letters.forget(processor);
        return token;
    }
}
