package parley.profile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;
import parley.testing.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Faces and covers, from the upload to those who may see them. */
class PicturesJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");

    @Test
    void a_face_is_cut_out_shown_beside_what_one_says_and_taken_away() {
        var media = show(ana, "AVATAR", "EVERYONE");
        var message = "/api/conversations/lobby/messages/" + Ids.next();
        ana.put(message, Map.of("text", "Here I am")).expect(201);
        site.awaitReadModels();
        assertThat(ben.get(message).expect(200).body().at("/author/avatar").asString())
                .isEqualTo(media);
        assertThat(seen(ben).at("/person/avatar").asString()).isEqualTo(media);
        for (var variant : new String[] {"thumb", "view", "original"})
            assertThat(picture(ben, "avatar", media, variant)
                            .expect(200)
                            .raw()
                            .headers()
                            .firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("image/"));
        assertThat(picture(ben, "cover", media, "view").expect(404).code()).isEqualTo("NO_SUCH_MEDIA");
        picture(site.visitor(), "avatar", media, "view").expect(401);

        ana.delete("/api/my/profile/pictures/AVATAR").expect(204);
        site.awaitReadModels();
        picture(ben, "avatar", media, "view").expect(404);
        assertThat(ben.get(message).expect(200).body().at("/author/avatar").isNull())
                .isTrue();
    }

    @Test
    void a_cover_for_friends_is_given_to_friends() {
        var media = show(ana, "COVER", "FRIENDS");
        site.awaitReadModels();
        picture(ben, "cover", media, "view").expect(404);
        assertThat(seen(ben).path("cover").isNull()).isTrue();
        ben.put("/api/friend-requests/outgoing/" + ana.id(), Map.of("note", "")).expect(204);
        await().untilAsserted(() -> ana.put("/api/friends/" + ben.id()).expect(204));
        site.awaitReadModels();
        picture(ben, "cover", media, "view").expect(200);
        ana.put("/api/my/profile/pictures/COVER/visibility", Map.of("visibleTo", "NOBODY"))
                .expect(204);
        site.awaitReadModels();
        picture(ben, "cover", media, "view").expect(404);
        picture(ana, "cover", media, "view").expect(200);
    }

    @Test
    void a_new_face_takes_the_place_of_the_old_one() {
        var old = show(ana, "AVATAR", "EVERYONE");
        var fresh = show(ana, "AVATAR", "EVERYONE");
        site.awaitReadModels();
        picture(ben, "avatar", old, "view").expect(404);
        picture(ben, "avatar", fresh, "view").expect(200);
    }

    @Test
    void whoever_is_blocked_sees_no_face() {
        var media = show(ana, "AVATAR", "EVERYONE");
        ana.put("/api/blocks/" + ben.id()).expect(204);
        site.awaitReadModels();
        picture(ben, "avatar", media, "view").expect(404);
    }

    @Test
    void no_picture_is_shared_so_none_is_ever_taken_from_somebody_else() {
        assertThat(seen(ben).at("/person/avatar").isNull())
                .as("there is no default to delete")
                .isTrue();
        var anas = show(ana, "AVATAR", "EVERYONE");
        var bens = show(ben, "AVATAR", "EVERYONE");
        site.awaitReadModels();
        ana.delete("/api/my/profile/pictures/AVATAR").expect(204);
        site.awaitReadModels();
        assertThat(ana.get("/api/people/" + ben.id() + "/avatar/" + bens + "/view")
                        .expect(200)
                        .status())
                .isEqualTo(200);
        picture(ben, "avatar", anas, "view").expect(404);
    }

    @Test
    void what_is_no_picture_is_refused_and_leaves_nothing_behind() throws IOException {
        show(ana, "AVATAR", "EVERYONE");
        site.awaitReadModels();
        var before = ana.get("/api/my/profile").body().path("pictures").toString();
        var letter = Uploading.upload(ana, "face.png", "Not a picture".getBytes(StandardCharsets.UTF_8));
        var files = uploads();
        assertThat(cut(ana, "AVATAR", letter, 0, 0, 64, "EVERYONE").expect(422).code())
                .isEqualTo("PICTURE_EXPECTED");
        var picture = Uploading.upload(ana, "face.png", Uploading.picture(100, 100, Color.RED, "png"));
        assertThat(cut(ana, "AVATAR", picture, 50, 50, 64, "EVERYONE")
                        .expect(422)
                        .code())
                .isEqualTo("CROP_OUTSIDE");
        site.awaitReadModels();
        assertThat(ana.get("/api/my/profile").body().path("pictures")).hasToString(before);
        assertThat(uploads()).as("files of half-done work").isEqualTo(files);
    }

    @Test
    void a_picture_of_somebody_else_is_none() {
        var bens = Uploading.upload(ben, "face.png", Uploading.picture(100, 100, Color.RED, "png"));
        assertThat(cut(ana, "AVATAR", bens, 0, 0, 64, "EVERYONE").expect(404).code())
                .isEqualTo("NO_SUCH_MEDIA");
    }

    private Set<Path> uploads() throws IOException {
        try (var files = Files.walk(site.data().resolve("uploads"))) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    private String show(Visitor who, String picture, String visibleTo) {
        var colour = new Color(UUID.randomUUID().hashCode());
        var source = Uploading.upload(who, "picture.png", Uploading.picture(600, 300, colour, "png"));
        var media = UUID.randomUUID().toString();
        who.put("/api/my/profile/pictures/" + picture, body(media, source, 0, 0, 300, visibleTo))
                .expect(204);
        return media;
    }

    private static Answer cut(Visitor who, String picture, JsonNode source, int x, int y, int width, String visibleTo) {
        return who.put(
                "/api/my/profile/pictures/" + picture,
                body(UUID.randomUUID().toString(), source, x, y, width, visibleTo));
    }

    private static Map<String, Object> body(String media, JsonNode source, int x, int y, int width, String visibleTo) {
        var crop = Map.of("x", x, "y", y, "width", width);
        return Map.of("media", media, "source", source.path("id").asString(), "crop", crop, "visibleTo", visibleTo);
    }

    private Answer picture(Visitor by, String which, String media, String variant) {
        return by.get("/api/people/" + ana.id() + "/" + which + "/" + media + "/" + variant);
    }

    private JsonNode seen(Visitor by) {
        return by.get("/api/people/" + ana.id() + "/profile").expect(200).body();
    }
}
