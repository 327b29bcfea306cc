package parley.room.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;

class RoomJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final String name = "tea-" + UUID.randomUUID().toString().substring(0, 8);
    final String room = "/api/rooms/" + Ids.next();

    @Nested
    class A_room {

        @Test
        void is_opened_and_joined_by_its_owner() {
            var answer = open().body();
            assertThat(answer.path("mine").path("joined").asBoolean()).isTrue();
            assertThat(answer.path("conversation").path("name").asString()).isEqualTo(name);
            assertThat(answer.path("conversation").path("owner").asString()).isEqualTo(ana.id());
            assertThat(ana.get("/api/my/rooms").body().path("conversations").valueStream())
                    .anyMatch(mine ->
                            mine.path("conversation").path("name").asString().equals(name));
        }

        @Test
        void is_opened_once_however_often_it_is_asked_for() {
            open();
            open();
            assertThat(ana.get("/api/rooms?text=" + name).body().path("total").asLong())
                    .isEqualTo(1);
        }

        @Test
        void has_a_name_that_no_other_room_has_not_even_one_that_looks_like_it() {
            open();
            for (var taken : List.of(name, name.toUpperCase(java.util.Locale.ROOT)))
                assertThat(ben.put("/api/rooms/" + Ids.next(), Map.of("name", taken, "topic", ""))
                                .expect(409)
                                .code())
                        .isEqualTo("NAME_TAKEN");
        }

        @Test
        void is_found_by_name_and_in_the_directory() {
            open();
            assertThat(ben.get("/api/rooms/by-name/" + name)
                            .expect(200)
                            .body()
                            .path("mine")
                            .path("joined")
                            .asBoolean())
                    .isFalse();
            assertThat(ben.get("/api/rooms?order=NAME&text=" + name)
                            .body()
                            .path("rooms")
                            .path(0)
                            .path("topic")
                            .asString())
                    .isEqualTo("Tea");
        }

        @Test
        void counts_its_members_right() {
            open();
            ben.put(room + "/membership").expect(204);
            ben.put(room + "/membership").expect(204);
            eventually(2, "members");
            ben.delete(room + "/membership").expect(204);
            ben.delete(room + "/membership").expect(204);
            eventually(1, "members");
        }

        @Test
        void is_archived_and_reopened() {
            open();
            ana.put(room + "/archive").expect(204);
            assertThat(say(ben, "Hello?").expect(409).code()).isEqualTo("ROOM_ARCHIVED");
            ana.delete(room + "/archive").expect(204);
            say(ben, "Hello!").expect(201);
        }

        @Test
        void is_changed_by_nobody_but_its_owner() {
            open();
            assertThat(ben.put(room + "/name", Map.of("name", name + "x"))
                            .expect(403)
                            .code())
                    .isEqualTo("OWNERS_ONLY");
            assertThat(ben.put(room + "/archive").expect(403).code()).isEqualTo("OWNERS_ONLY");
            assertThat(ben.get(room + "/sanctions").status()).isEqualTo(403);
        }

        @Test
        void that_does_not_exist_is_not_found() {
            var nowhere = "/api/rooms/" + Ids.next();
            assertThat(ana.get(in(nowhere)).expect(404).code()).isEqualTo("NO_SUCH_CONVERSATION");
            assertThat(ana.put(nowhere + "/name", Map.of("name", "some-name"))
                            .expect(404)
                            .code())
                    .isEqualTo("NO_SUCH_CONVERSATION");
            assertThat(ana.put(nowhere + "/membership").expect(404).code()).isEqualTo("NO_SUCH_CONVERSATION");
        }
    }

    @Nested
    class Visitors_who_are_not_signed_in {

        @Test
        void read_only_rooms_that_are_open_to_guests() {
            open();
            say(ana, "Good morning").expect(201);
            var guest = site.visitor();
            assertThat(guest.get(in(room)).status()).isEqualTo(404);
            assertThat(guest.get(in(room) + "/messages").status()).isEqualTo(404);

            ana.put(room + "/guests", Map.of("open", true)).expect(204);
            await().until(() -> guest.get(in(room)).status() == 200);
            assertThat(texts(guest.get(in(room) + "/messages").expect(200).body()))
                    .containsExactly("Good morning");
            say(guest, "Let me in").expect(401);

            ana.put(room + "/guests", Map.of("open", false)).expect(204);
            await().until(() -> guest.get(in(room) + "/messages").status() == 404);
        }
    }

    @Nested
    class Moderators {

        @Test
        void mute_and_ban_with_a_reason() {
            open();
            var cleo = site.member("Cleo");
            ana.put(room + "/moderators/" + ben.id()).expect(204);
            ben.put(room + "/mutes/" + cleo.id(), Map.of("minutes", 10, "reason", "shouting"))
                    .expect(204);
            assertThat(say(cleo, "AAA").expect(403).code()).isEqualTo("YOU_ARE_MUTED");
            ben.delete(room + "/mutes/" + cleo.id()).expect(204);
            say(cleo, "Sorry").expect(201);
            ben.put(room + "/bans/" + cleo.id(), Map.of("reason", "spam")).expect(204);
            assertThat(say(cleo, "BBB").expect(403).code()).isEqualTo("YOU_ARE_BANNED");
            await().until(() -> cleo.get(in(room) + "/messages").status() == 404);
            assertThat(ben.get(room + "/sanctions")
                            .body()
                            .path("sanctions")
                            .path(0)
                            .path("reason")
                            .asString())
                    .isEqualTo("spam");
        }

        @Test
        void remove_messages_with_a_reason() {
            open();
            var id = Ids.next();
            ben.put(in(room) + "/messages/" + id, Map.of("text", "Buy now")).expect(201);
            assertThat(ben.post(in(room) + "/messages/" + id + "/removal", Map.of("reason", "x"))
                            .expect(403)
                            .code())
                    .isEqualTo("MODERATORS_ONLY");
            ana.post(in(room) + "/messages/" + id + "/removal", Map.of("reason", "spam"))
                    .expect(204);
            await().untilAsserted(() -> {
                var stub = ben.get(in(room) + "/messages/" + id).expect(200).body();
                assertThat(stub.path("state").asString()).isEqualTo("REMOVED");
                assertThat(stub.path("text").asString()).isEmpty();
                assertThat(stub.path("withdrawal").path("reason").asString()).isEqualTo("spam");
            });
        }
    }

    @Nested
    class Slow_mode {

        @Test
        void lets_members_write_once_in_a_while() {
            open();
            ana.put(room + "/slow-mode", Map.of("seconds", 60)).expect(204);
            say(ben, "One").expect(201);
            assertThat(say(ben, "Two").expect(429).code()).isEqualTo("TOO_SOON");
            say(ana, "Owners are exempt").expect(201);
            say(ana, "Twice").expect(201);
        }
    }

    private Visitor.Answer open() {
        return ana.put(room, Map.of("name", name, "topic", "Tea")).expect(201);
    }

    private Visitor.Answer say(Visitor who, String text) {
        return who.put(in(room) + "/messages/" + Ids.next(), Map.of("text", text));
    }

    private void eventually(long count, String field) {
        await().untilAsserted(() -> assertThat(ana.get(in(room))
                        .body()
                        .path("conversation")
                        .path(field)
                        .asLong())
                .isEqualTo(count));
    }

    private static List<String> texts(JsonNode page) {
        return StreamSupport.stream(page.path("messages").spliterator(), false)
                .map(message -> message.path("text").asString())
                .toList();
    }
}
