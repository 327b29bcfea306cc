package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.shared.NodeRole.COMMAND;
import static parley.shared.NodeRole.QUERY;
import static parley.shared.NodeRole.WEB;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import parley.shared.NodeRole;

class RoleFilterTest {

    private final MetadataReaderFactory types = MetadataReaderFactory.create((ClassLoader) null);

    @Test
    void a_package_says_whose_its_beans_are() throws Exception {
        assertThat(has("parley.room.command.LobbyOpening", COMMAND)).isTrue();
        assertThat(has("parley.room.command.LobbyOpening", QUERY, WEB)).isFalse();
        assertThat(has("parley.conversation.query.ConversationProjection", QUERY))
                .isTrue();
        assertThat(has("parley.conversation.query.ConversationProjection", COMMAND, WEB))
                .isFalse();
        assertThat(has("parley.room.web.RoomsController", WEB)).isTrue();
        assertThat(has("parley.room.web.RoomsController", COMMAND, QUERY)).isFalse();
    }

    @Test
    void what_a_package_says_of_itself_goes_for_all_in_it() throws Exception {
        for (var role : NodeRole.values())
            assertThat(has("parley.encryption.command.SealedJson", role)).isTrue();
        assertThat(has("parley.platform.mongo.MongoConfig", COMMAND)).isTrue();
        assertThat(has("parley.platform.mongo.MongoConfig", WEB)).isFalse();
    }

    @Test
    void what_a_class_says_of_itself_goes_before_all_else() throws Exception {
        assertThat(has("parley.account.web.CredentialUpdates", COMMAND)).isTrue();
        assertThat(has("parley.account.web.CredentialUpdates", WEB)).isFalse();
        assertThat(has("parley.live.web.LiveUpdatesAnswer", QUERY)).isTrue();
        assertThat(has("parley.platform.commands.AbsentAggregates", QUERY, WEB)).isFalse();
    }

    @Test
    void what_is_left_out_is_remembered_for_its_settings() throws Exception {
        var filter = new RoleFilter(Set.of(QUERY));
        filter.match(types.getMetadataReader("parley.media.web.MediaSettings"), types);
        assertThat(filter.leftOut()).containsExactly("parley.media.web.MediaSettings");
    }

    private boolean has(String type, NodeRole... roles) throws IOException {
        return !new RoleFilter(Set.of(roles)).match(types.getMetadataReader(type), types);
    }
}
