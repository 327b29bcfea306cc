package parley.room.query;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The earlier wordings of an edited message, by revision, without the present one. */
@Document(VersionsView.COLLECTION)
record VersionsView(@Id String id, Map<String, Earlier> wordings) {

    static final String COLLECTION = "version_1";

    record Earlier(String text, Instant at) {}
}
