package parley.conversation.query;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.conversation.query.Told.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.account.AccountEvent.DisplayNameChanged;
import parley.live.LiveTopic;
import parley.live.LiveUpdate;
import parley.platform.projection.ProjectionFixture;
import parley.room.RoomEvent.*;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConversationUpdatesTest {

    final ProjectionFixture site = new ProjectionFixture().once(anaCame(), benCame(), lobbyOpened());

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_message_is_told_with_all_that_is_needed_to_show_it() {
        var frame = told("conversations.lobby", said(1, ANA, "Hello **@ben**"));
        assertThat(frame.path("type").asString()).isEqualTo("message");
        assertThat(frame.at("/message/number").asInt()).isEqualTo(1);
        assertThat(frame.at("/message/author/name").asString()).isEqualTo("Ana Lima");
        assertThat(frame.at("/message/html").asString()).contains("<strong>");
        assertThat(frame.at("/message/at").asString()).isEqualTo("2026-01-01T00:00:03Z");
    }

    @Test
    void a_message_is_told_in_less_than_a_kilobyte_more_than_its_words() {
        site.frames();
        site.once(said(1, ANA, "Hello"));
        assertThat(site.frames().getFirst().json()).hasSizeLessThan(1_000);
    }

    @Test
    void who_is_mentioned_is_told_on_every_device() {
        assertThat(told("people.ben-id", said(1, ANA, "Hello @Ben")).toString())
                .isEqualTo("{\"type\":\"mention\",\"conversation\":\"lobby\",\"number\":1}");
    }

    @Test
    void a_change_is_told_with_its_number() {
        site.once(said(1, ANA, "Hello"));
        var frame = told("conversations.lobby", edited(1, ANA, 1, "Hello all"));
        assertThat(frame.path("type").asString()).isEqualTo("changed");
        assertThat(frame.at("/message/change").asInt()).isEqualTo(1);
    }

    @Test
    void coming_and_going_is_told_to_the_room_and_to_the_person() {
        site.frames();
        site.once(joined(LOBBY, BEN));
        var frames = site.frames();
        assertThat(frames).extracting(LiveUpdate::topic).containsExactly("conversations.lobby", "people.ben-id");
        assertThat(frames.getFirst().json()).contains("\"member\"", "\"Ben Okri\"", "\"joined\":true");
        assertThat(frames.getLast().json()).contains("\"type\":\"joined\"", "\"members\":1", "\"unread\":0");
    }

    @Test
    void another_name_is_not_told_again_in_the_rooms_that_show_it() {
        site.once(joined(LOBBY, ANA));
        site.frames();
        site.once(new DisplayNameChanged(ANA, "Ana L."));
        assertThat(site.frames()).extracting(LiveUpdate::topic).containsExactly("people");
        assertThat(told("conversations.lobby", left(LOBBY, ANA))
                        .at("/account/name")
                        .asString())
                .isEqualTo("Ana L.");
    }

    @Test
    void a_ban_is_told_to_the_person_and_makes_every_node_ask_again() {
        site.frames();
        site.once(new MemberBanned(LOBBY, ANA, BEN, "Rude"));
        assertThat(site.frames())
                .contains(
                        new LiveUpdate(
                                "people.ben-id",
                                "{\"type\":\"sanction\",\"conversation\":\"lobby\",\"mutedUntil\":null,\"banned\":true}"),
                        LiveUpdate.accessChanged(LiveTopic.conversation("lobby"), BEN));
    }

    @Test
    void closing_a_room_to_visitors_makes_every_node_ask_again() {
        site.frames();
        site.once(new GuestReadingSet(LOBBY, ANA, false));
        assertThat(site.frames()).contains(LiveUpdate.accessChanged(LiveTopic.conversation("lobby")));
    }

    private JsonNode told(String topic, Object event) {
        site.frames();
        site.once(event);
        var json = site.frames().stream()
                .filter(update -> update.topic().equals(topic))
                .map(LiveUpdate::json)
                .findFirst()
                .orElseThrow();
        return JsonMapper.builder().build().readTree(json);
    }
}
