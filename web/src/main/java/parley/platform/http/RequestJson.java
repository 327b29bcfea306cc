package parley.platform.http;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import parley.shared.Bound;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Reads JSON that strangers send, which is bounded in all that costs: what the site tells itself is read by another. */
@Component
public class RequestJson {

    /** Brackets, names and values: whatever a page of the site sends has some hundred at most. */
    @Bound
    static final int MOST_TOKENS = 10_000;

    @Bound
    static final int DEEPEST_BODY = 16;

    @Bound
    static final int LONGEST_FIELD_NAME = 100;

    @Bound
    static final int LONGEST_NUMBER = 40;

    private final JsonMapper mapper;

    RequestJson(ObjectProvider<JsonMapperBuilderCustomizer> asEverywhere) {
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MOST_TOKENS)
                        .maxNestingDepth(DEEPEST_BODY)
                        .maxNameLength(LONGEST_FIELD_NAME)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        var builder = JsonMapper.builder(factory);
        asEverywhere.orderedStream().forEach(one -> one.customize(builder));
        mapper = builder.addModule(new SimpleModule("plain text").addDeserializer(String.class, new PlainText()))
                .build();
    }

    public JsonMapper mapper() {
        return mapper;
    }
}
