package parley.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static parley.testing.Addresses.in;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import parley.media.MediaCommand.DiscardMedia;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.media.Variant;
import parley.media.port.MediaSpace;
import parley.media.port.MediaStore;
import parley.platform.http.RequestRejected;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.Rejection;
import parley.testing.Ids;
import parley.testing.Site;
import parley.testing.Uploading;
import parley.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MediaJourneyIT {

    final Site site = Site.shared();
    final Visitor ana = site.member("Ana");
    final Visitor ben = site.member("Ben");
    final String room = "/api/rooms/" + Ids.next();

    @BeforeEach
    void aRoom() {
        ana.put(room, Map.of("name", "m-" + UUID.randomUUID().toString().substring(0, 12), "topic", ""))
                .expect(201);
        ben.put(room + "/membership").expect(204);
    }

    @Nested
    class Uploads {

        @Test
        void what_broke_off_goes_on_where_it_stopped() throws IOException {
            var content = noise(600_000);
            var upload = Uploading.begin(ana, "noise.bin", content.length);
            breakOffAfter(upload, Arrays.copyOf(content, 200_000), content.length);
            await().until(() -> Uploading.offset(Uploading.ask(ana, upload)) == 200_000);

            var elsewhere = Uploading.append(ana, upload, 100_000, new byte[10]);
            assertThat(code(elsewhere, 409)).isEqualTo("UPLOAD_ELSEWHERE");
            var rest = Uploading.append(ana, upload, 200_000, Arrays.copyOfRange(content, 200_000, content.length));
            assertThat(Uploading.offset(rest)).isEqualTo(content.length);

            var file = ana.post(upload + "/media", Map.of()).expect(201).body();
            assertThat(ana.post(upload + "/media", Map.of()).expect(201).body()).isEqualTo(file);
            assertThat(get(ana, shown(ana, file, "original")).body()).isEqualTo(content);
        }

        @Test
        void nothing_becomes_of_one_that_is_not_complete() {
            var upload = Uploading.begin(ana, "a.txt", 10);
            Uploading.append(ana, upload, 0, new byte[4]);
            assertThat(ana.post(upload + "/media", Map.of()).expect(409).code()).isEqualTo("UPLOAD_UNFINISHED");
        }

        @Test
        void those_of_others_look_like_none() {
            var upload = Uploading.begin(ana, "a.txt", 10);
            for (var address : List.of(upload, "/api/uploads/" + UUID.randomUUID())) {
                assertThat(Uploading.ask(ben, address).statusCode()).isEqualTo(404);
                assertThat(code(Uploading.append(ben, address, 0, new byte[4]), 404))
                        .isEqualTo("NO_SUCH_UPLOAD");
                assertThat(code(Uploading.cancel(ben, address), 404)).isEqualTo("NO_SUCH_UPLOAD");
                assertThat(ben.post(address + "/media", Map.of()).expect(404).code())
                        .isEqualTo("NO_SUCH_UPLOAD");
            }
            assertThat(Uploading.offset(Uploading.ask(ana, upload))).isZero();
        }

        @Test
        void what_was_cancelled_is_gone() {
            var upload = Uploading.begin(ana, "a.txt", 10);
            Uploading.append(ana, upload, 0, new byte[4]);
            assertThat(Uploading.cancel(ana, upload).statusCode()).isEqualTo(204);
            assertThat(Uploading.ask(ana, upload).statusCode()).isEqualTo(404);
            assertThat(site.data().resolve("uploads").resolve(id(upload))).doesNotExist();
        }

        @Test
        void limits_are_told_before_and_hold_from_the_first_request() {
            var told = ana.get("/api/session").body().path("site");
            assertThat(told.path("largestPicture").asLong()).isEqualTo(25L << 20);
            assertThat(told.path("largestFile").asLong()).isEqualTo(500L << 20);
            assertThat(code(Uploading.create(ana, "film.mp4", (500L << 20) + 1), 422))
                    .isEqualTo("MEDIA_TOO_LARGE");
            assertThat(code(Uploading.create(ana, "empty.txt", 0), 422)).isEqualTo("MEDIA_EMPTY");
            var upload = Uploading.begin(ana, "a.txt", 10);
            assertThat(code(Uploading.append(ana, upload, 0, new byte[11]), 422))
                    .isEqualTo("MEDIA_TOO_LARGE");
        }

        @Test
        void one_that_is_complete_takes_no_more() {
            var upload = Uploading.begin(ana, "a.txt", 4);
            Uploading.append(ana, upload, 0, new byte[] {1, 2, 3, 4});
            ana.post(upload + "/media", Map.of()).expect(201);
            assertThat(code(Uploading.append(ana, upload, 0, new byte[4]), 409)).isEqualTo("UPLOAD_FINISHED");
            assertThat(site.data().resolve("uploads").resolve(id(upload))).doesNotExist();
        }

        @Test
        void nobody_has_more_than_twenty_open_even_at_once() {
            var begun = IntStream.range(0, 40)
                    .parallel()
                    .map(_ -> Uploading.create(ben, "a.txt", 10).statusCode())
                    .filter(status -> status == 201)
                    .count();
            assertThat(begun).isEqualTo(20);
        }

        @Test
        void nobody_has_more_than_twenty_open() {
            for (var i = 0; i < 20; i++) Uploading.begin(ana, "a.txt", 10);
            assertThat(code(Uploading.create(ana, "a.txt", 10), 429)).isEqualTo("TOO_MANY_UPLOADS");
            Uploading.begin(ben, "a.txt", 10);
        }

        @Test
        void one_that_rests_for_a_day_is_swept_and_the_others_stay() throws IOException {
            var old = Uploading.begin(ana, "old.txt", 10);
            Uploading.append(ana, old, 0, new byte[4]);
            var database = site.bean(JdbcClient.class);
            database.sql("update upload set expires_at = expires_at - interval '1 hour' where id = ?")
                    .param(id(old))
                    .update();
            var fresh = Uploading.begin(ana, "fresh.txt", 10);
            var almostADayLater = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(24 * 60 - 30));
            new UploadSweep(
                            new parley.media.web.Uploads(
                                    database,
                                    site.bean(MediaSpace.class),
                                    site.bean(MediaSettings.class),
                                    almostADayLater),
                            site.bean(UploadFiles.class))
                    .sweep();
            assertThat(Uploading.ask(ana, old).statusCode()).isEqualTo(404);
            assertThat(site.data().resolve("uploads").resolve(id(old))).doesNotExist();
            assertThat(Uploading.ask(ana, fresh).statusCode()).isEqualTo(200);
        }

        @Test
        void another_version_of_the_protocol_and_a_request_without_token_are_refused() {
            var old =
                    ana.exchange("POST", "/api/uploads", new byte[0], "Tus-Resumable", "0.2.2", "Upload-Length", "10");
            assertThat(old.statusCode()).isEqualTo(412);
            assertThat(ana.postWithoutToken("/api/uploads", Map.of())
                            .expect(403)
                            .code())
                    .isEqualTo("CSRF");
            var abilities = ana.exchange("OPTIONS", "/api/uploads", new byte[0]);
            assertThat(abilities.headers().firstValue("Tus-Extension")).contains("creation,termination,expiration");
        }
    }

    @Nested
    class Space {

        final JdbcClient database = site.bean(JdbcClient.class);

        @Test
        void what_is_kept_counts_until_it_is_discarded() {
            var file = Uploading.upload(ana, "a.bin", noise(300_000));
            assertThat(used(ana)).isEqualTo(300_000);
            assertThat(space(ana).path("most").asLong()).isEqualTo(10L << 30);
            site.bean(CommandGateway.class)
                    .sendAndWait(new DiscardMedia(new MediaId(file.path("id").asString())));
            assertThat(used(ana)).isZero();
            assertThat(used(ben)).isZero();
        }

        @Test
        void uploads_side_by_side_can_not_pass_it_together() {
            use(ana, (10L << 30) - 3_500_000);
            var statuses = IntStream.range(0, 12)
                    .parallel()
                    .map(_ -> Uploading.create(ana, "a.bin", 1_000_000).statusCode())
                    .sorted()
                    .boxed()
                    .toList();
            assertThat(statuses.subList(0, 4)).containsExactly(201, 201, 201, 422);
            assertThat(code(Uploading.create(ana, "a.bin", 1_000_000), 422)).isEqualTo("MEDIA_QUOTA_EXCEEDED");
            Uploading.begin(ana, "small.bin", 1_000);
            Uploading.begin(ben, "a.bin", 1_000_000);
        }

        @Test
        void what_was_cancelled_or_refused_gives_its_space_back() {
            use(ana, (10L << 30) - 1_000_000);
            var upload = Uploading.begin(ana, "a.bin", 1_000_000);
            assertThat(code(Uploading.create(ana, "b.bin", 1_000_000), 422)).isEqualTo("MEDIA_QUOTA_EXCEEDED");
            Uploading.cancel(ana, upload);
            Uploading.finish(ana, "broken.png", Samples.half(Samples.png(60, 40)))
                    .expect(422);
            Uploading.begin(ana, "b.bin", 1_000_000);
        }

        private JsonNode space(Visitor who) {
            return who.get("/api/my/media-space").expect(200).body();
        }

        private long used(Visitor who) {
            return space(who).path("used").asLong();
        }

        private void use(Visitor who, long bytes) {
            database.sql("insert into media_space (owner, bytes) values (?, ?)")
                    .params(who.id(), bytes)
                    .update();
        }
    }

    @Nested
    class Messages {

        @Test
        void a_photo_is_shown_in_three_sizes_without_what_the_camera_wrote() throws IOException {
            var file = Uploading.upload(ana, "beach.jpeg", Samples.jpegFromACamera(2_400, 1_800));
            assertThat(file.path("kind").asString()).isEqualTo("PICTURE");
            assertThat(file.path("width").asInt()).isEqualTo(1_800);
            var address = show(ana, "Look", file);
            var attachment = message(address).path("attachments").path(0);
            assertThat(attachment).isEqualTo(file);
            assertThat(attachment.path("blur").asString()).startsWith("data:image/png;base64,");
            for (var size : List.of("thumb 240x320", "view 1200x1600", "original 1800x2400")) {
                var variant = size.split(" ", 2);
                var answer = get(ben, media(address, file, variant[0]));
                assertThat(answer.statusCode()).isEqualTo(200);
                var image = ImageIO.read(new ByteArrayInputStream(answer.body()));
                assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(variant[1]);
                assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("GPS-SECRET-PLACE");
                assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
                assertThat(header(answer, "X-Content-Type-Options"))
                        .as(() -> answer.headers().map().toString())
                        .isEqualTo("nosniff");
                assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
            }
        }

        @Test
        void what_it_is_called_goes_with_the_message_and_stands_in_no_row_in_clear() {
            var file = Uploading.upload(ana, "diagnosis.png", Uploading.picture(60, 40, Color.WHITE, "png"));
            var address = show(ana, "", file);
            assertThat(message(address).path("attachments").path(0)).isEqualTo(file);
            assertThat(ana.get(in(room) + "/media").expect(200).body().at("/messages/0/attachments/0"))
                    .isEqualTo(file);
            var media = file.path("id").asString();
            var database = site.bean(JdbcClient.class);
            var rows = new ArrayList<>(database.sql("select facts from media where media = ?")
                    .param(media)
                    .query(byte[].class)
                    .list());
            rows.addAll(database.sql("select payload from domain_event_entry where aggregate_identifier in (?, ?)")
                    .params(media, id(address))
                    .query(byte[].class)
                    .list());
            assertThat(rows)
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
                            .doesNotContain("diagnosis", "data:image"));
        }

        @Test
        void only_files_of_ones_own_go_with_a_message_and_twice_is_once() {
            var file = picture(ana, Color.PINK);
            var bens = Map.of(
                    "text", "Mine", "attachments", List.of(file.path("id").asString()));
            assertThat(ben.put(in(room) + "/messages/" + Ids.next(), bens)
                            .expect(404)
                            .code())
                    .isEqualTo("NO_SUCH_MEDIA");
            var address = in(room) + "/messages/" + Ids.next();
            ana.put(address, bens).expect(201);
            ana.put(address, bens).expect(201);
            var other = Map.of(
                    "text",
                    "Mine",
                    "attachments",
                    List.of(picture(ana, Color.CYAN).path("id").asString()));
            assertThat(ana.put(address, other).expect(409).code()).isEqualTo("MESSAGE_ID_TAKEN");
        }

        @Test
        void who_may_not_read_the_message_may_not_have_its_files() {
            var file = picture(ana, Color.MAGENTA);
            var address = show(ana, "", file);
            var media = media(address, file, "view");
            assertThat(get(ben, media).statusCode()).isEqualTo(200);
            var absent = in(room) + "/messages/" + Ids.next() + "/media/"
                    + file.path("id").asString() + "/view";
            assertThat(get(ben, absent).statusCode()).isEqualTo(404);
            assertThat(get(ben, media(address, picture(ana, Color.GRAY), "view"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(get(ben, media(address, file, "huge")).statusCode()).isEqualTo(404);
            assertThat(get(site.visitor(), media).statusCode()).isEqualTo(404);

            ana.put(room + "/bans/" + ben.id(), Map.of("reason", "test")).expect(204);
            await().until(() -> get(ben, media).statusCode() == 404);
            var nowhere = in("/api/rooms/" + Ids.next()) + media.substring(in(room).length());
            assertThat(code(get(ben, media), 404)).isEqualTo(code(get(ben, nowhere), 404));
        }

        @Test
        void a_withdrawn_message_loses_its_files() {
            var file = picture(ana, Color.YELLOW);
            var address = show(ana, "Oops", file);
            ana.delete(address).expect(204);
            await().until(() -> get(ana, media(address, file, "view")).statusCode() == 404);
            assertThat(message(address).path("attachments")).isEmpty();
            assertThat(ana.get(in(room) + "/media").expect(200).body().path("messages"))
                    .isEmpty();
        }

        @Test
        void all_that_was_shown_in_a_room_is_read_page_by_page() {
            var shown = List.of(Color.RED, Color.GREEN, Color.BLUE).stream()
                    .map(colour -> show(ana, "", picture(ana, colour)))
                    .toList();
            await().until(() ->
                    ben.get(in(room) + "/media").body().path("messages").size() == 3);
            var first = ben.get(in(room) + "/media?limit=2").expect(200).body();
            assertThat(addresses(first)).containsExactly(shown.get(2), shown.get(1));
            var second = ben.get(
                    in(room) + "/media?limit=2&before=" + first.path("before").asLong());
            assertThat(addresses(second.expect(200).body())).containsExactly(shown.getFirst());
            assertThat(second.body().path("before").asLong()).isZero();
        }
    }

    @Nested
    class Bytes {

        final byte[] content = noise(300_000);

        @Test
        void any_range_of_them_comes_alone() {
            var address = shown(ana, Uploading.upload(ana, "a.bin", content), "original");
            var part = get(ben, address, "Range", "bytes=100000-100099");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 100_000, 100_100));
            assertThat(header(part, "Content-Range")).isEqualTo("bytes 100000-100099/300000");
            assertThat(get(ben, address, "Range", "bytes=-5").body())
                    .isEqualTo(Arrays.copyOfRange(content, 299_995, 300_000));
            assertThat(get(ben, address, "Range", "bytes=299990-").body()).hasSize(10);
            assertThat(get(ben, address, "Range", "bytes=300000-").statusCode()).isEqualTo(416);
            var whole = get(ben, address);
            assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
            assertThat(header(whole, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(whole, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(get(ben, address, "If-None-Match", header(whole, "ETag")).statusCode())
                    .isEqualTo(304);
        }

        @Test
        void a_page_or_a_drawing_with_scripts_is_saved_and_never_shown() {
            for (var hostile : List.of(
                    "<!doctype html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")) {
                var file = Uploading.upload(ana, "x.jpg", hostile.getBytes(StandardCharsets.UTF_8));
                assertThat(file.path("kind").asString()).isEqualTo("FILE");
                var answer = get(ben, shown(ana, file, "original"));
                assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
                assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
                assertThat(header(answer, "Content-Security-Policy")).startsWith("sandbox;");
                assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            }
        }

        @Test
        void names_are_encoded_and_cannot_leave_the_header() {
            var file = Uploading.upload(ana, "../../Prüfung \"1\"\r\nSet-Cookie: a=b\u202Egpj.exe", content);
            assertThat(file.path("name").asString()).isEqualTo("Prüfung \"1\"Set-Cookie: a=bgpj.exe");
            var answer = get(ben, shown(ana, file, "original"));
            assertThat(header(answer, "Content-Disposition")).contains("filename*=UTF-8''Pr%C3%BCfung%20%221%22");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
        }

        @Test
        void the_same_content_is_kept_once_for_each_owner_and_sealed() throws IOException {
            var before = kept();
            Uploading.upload(ana, "one.bin", content);
            Uploading.upload(ana, "two.bin", content);
            assertThat(kept()).isEqualTo(before + 1);
            Uploading.upload(ben, "three.bin", content);
            assertThat(kept()).isEqualTo(before + 2);
        }
    }

    @Nested
    class Faces {

        final ProfilePictureCropper cropper = site.bean(ProfilePictureCropper.class);

        @Test
        void are_cut_out_of_a_picture_of_ones_own() throws IOException {
            var picture = new MediaId(Uploading.upload(ana, "me.jpg", Samples.jpeg(1_200, 900))
                    .path("id")
                    .asString());
            var face = new MediaId(Ids.next());
            var crop = new ProfilePictureCropper.Crop(100, 50, 800);
            var cut = cropper.cut(ProfilePictureCropper.Shape.AVATAR, face, picture, crop, actor(ana));
            assertThat(cut.width()).isEqualTo(512);
            assertThat(cut.height()).isEqualTo(512);
            assertThat(cropper.cut(ProfilePictureCropper.Shape.AVATAR, face, picture, crop, actor(ana)))
                    .isEqualTo(cut);
            var store = site.bean(MediaStore.class);
            for (var size : Map.of(Variant.THUMB, 64, Variant.VIEW, 256, Variant.ORIGINAL, 512)
                    .entrySet())
                try (var bytes = Channels.newInputStream(
                        store.find(face, size.getKey()).bytes().open())) {
                    assertThat(ImageIO.read(bytes).getWidth()).isEqualTo(size.getValue());
                }
            var cover = cropper.cut(
                    ProfilePictureCropper.Shape.COVER,
                    new MediaId(Ids.next()),
                    picture,
                    new ProfilePictureCropper.Crop(0, 300, 1_200),
                    actor(ana));
            assertThat(cover.width()).isEqualTo(1_200);
            assertThat(cover.height()).isEqualTo(400);
        }

        @Test
        void are_refused_outside_of_it_from_what_is_none_and_from_somebody_elses() {
            var picture = new MediaId(picture(ana, Color.RED).path("id").asString());
            var text = new MediaId(
                    Uploading.upload(ana, "a.txt", noise(100)).path("id").asString());
            assertThat(refusal(picture, new ProfilePictureCropper.Crop(0, 0, 41), ana))
                    .isEqualTo(MediaRejection.CROP_OUTSIDE);
            assertThat(refusal(picture, new ProfilePictureCropper.Crop(-1, 0, 10), ana))
                    .isEqualTo(MediaRejection.CROP_OUTSIDE);
            assertThat(refusal(text, new ProfilePictureCropper.Crop(0, 0, 10), ana))
                    .isEqualTo(MediaRejection.PICTURE_EXPECTED);
            assertThat(refusal(picture, new ProfilePictureCropper.Crop(0, 0, 10), ben))
                    .isEqualTo(MediaRejection.NO_SUCH_MEDIA);
        }

        private Rejection refusal(MediaId picture, ProfilePictureCropper.Crop crop, Visitor who) {
            var refused = catchThrowableOfType(
                    RequestRejected.class,
                    () -> cropper.cut(
                            ProfilePictureCropper.Shape.AVATAR, new MediaId(Ids.next()), picture, crop, actor(who)));
            return refused.reason();
        }

        private static Actor actor(Visitor who) {
            return Actor.member(new AccountId(who.id()));
        }
    }

    private long kept() throws IOException {
        try (var files = Files.walk(site.data().resolve("media"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** Says that all of it comes, sends a part, and hangs up. */
    private void breakOffAfter(String upload, byte[] part, int length) throws IOException {
        try (var socket = new Socket(site.address().getHost(), site.address().getPort())) {
            var head = """
                    PATCH %s HTTP/1.1\r
                    Host: %s\r
                    Cookie: %s\r
                    X-CSRF-TOKEN: %s\r
                    Tus-Resumable: 1.0.0\r
                    Upload-Offset: 0\r
                    Content-Type: application/offset+octet-stream\r
                    Content-Length: %d\r
                    \r
                    """.formatted(upload, site.address().getAuthority(), ana.cookieHeader(), ana.token(), length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(part);
            socket.getOutputStream().flush();
        }
    }

    private JsonNode picture(Visitor who, Color colour) {
        return Uploading.upload(who, "p.png", Uploading.picture(60, 40, colour, "png"));
    }

    /** Sends it; the message's address comes back once it can be read. */
    private String show(Visitor who, String text, JsonNode file) {
        var address = in(room) + "/messages/" + Ids.next();
        who.put(
                        address,
                        Map.of(
                                "text",
                                text,
                                "attachments",
                                List.of(file.path("id").asString())))
                .expect(201);
        await().until(() -> who.get(address).status() == 200);
        return address;
    }

    private String shown(Visitor who, JsonNode file, String variant) {
        return media(show(who, "", file), file, variant);
    }

    private static String media(String message, JsonNode file, String variant) {
        return message + "/media/" + file.path("id").asString() + "/" + variant;
    }

    private JsonNode message(String address) {
        return ana.get(address).expect(200).body();
    }

    private List<String> addresses(JsonNode gallery) {
        return gallery.path("messages")
                .valueStream()
                .map(message -> in(room) + "/messages/" + message.path("id").asString())
                .toList();
    }

    private static HttpResponse<byte[]> get(Visitor who, String address, String... headers) {
        return who.exchange("GET", address, new byte[0], headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String code(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random().nextBytes(bytes);
        bytes[0] = 1;
        return bytes;
    }
}
