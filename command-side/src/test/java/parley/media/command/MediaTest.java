package parley.media.command;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.media.ContentId;
import parley.media.MediaCommand.DiscardMedia;
import parley.media.MediaCommand.StoreMedia;
import parley.media.MediaEvent.MediaDiscarded;
import parley.media.MediaEvent.MediaStored;
import parley.media.MediaId;
import parley.media.MediaKind;
import parley.media.MediaRejection;
import parley.media.port.MediaSpace;
import parley.shared.AccountId;
import parley.shared.Actor;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Rejection;

class MediaTest {

    static final MediaId PHOTO = new MediaId("01900000-0000-7000-8000-0000000000b1");
    static final Actor ANA = Actor.member(new AccountId("ana"));
    static final Actor BEN = Actor.member(new AccountId("ben"));
    static final ContentId SUNSET = new ContentId("a".repeat(64));
    static final ContentId SUNRISE = new ContentId("b".repeat(64));

    final FixtureConfiguration<Media> media = new AggregateTestFixture<>(Media.class);
    boolean used;
    long most = 1_000;

    @BeforeEach
    void surroundings() {
        media.registerInjectableResource(new MediaSpace() {
            @Override
            public Space of(AccountId owner) {
                return new Space(0, most);
            }

            @Override
            public Space lock(AccountId owner) {
                return of(owner);
            }
        });
        media.registerInjectableResource(new UnusedMedia() {
            @Override
            public boolean contains(MediaId id) {
                return !used;
            }

            @Override
            public List<MediaId> since(Instant before) {
                return List.of();
            }
        });
    }

    @Test
    void what_was_uploaded_becomes_a_file_of_its_owner() {
        media.givenNoPriorActivity().when(stores(ANA, SUNSET)).expectEvents(stored());
    }

    @Test
    void what_is_more_than_the_space_of_its_owner_is_refused() {
        most = 999;
        refused(media.givenNoPriorActivity().when(stores(ANA, SUNSET)), MediaRejection.MEDIA_QUOTA_EXCEEDED);
        media.given(stored())
                .when(stores(ANA, SUNSET))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_again_changes_nothing() {
        media.given(stored())
                .when(stores(ANA, SUNSET))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void the_same_id_for_anything_else_is_refused() {
        refused(media.given(stored()).when(stores(ANA, SUNRISE)), MediaRejection.MEDIA_ID_TAKEN);
        refused(media.given(stored()).when(stores(BEN, SUNSET)), MediaRejection.MEDIA_ID_TAKEN);
    }

    @Test
    void what_nothing_uses_is_discarded_once() {
        media.given(stored()).when(new DiscardMedia(PHOTO)).expectEvents(discarded());
        media.given(stored(), discarded())
                .when(new DiscardMedia(PHOTO))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_is_used_stays() {
        used = true;
        media.given(stored())
                .when(new DiscardMedia(PHOTO))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_is_discarded_does_not_come_back() {
        refused(media.given(stored(), discarded()).when(stores(ANA, SUNSET)), MediaRejection.NO_SUCH_MEDIA);
    }

    private static StoreMedia stores(Actor by, ContentId content) {
        return new StoreMedia(
                PHOTO, by, content, MediaKind.PICTURE, "image/jpeg", 1_000, 40, 30, "data:image/png;base64,", "a.jpg");
    }

    private static MediaStored stored() {
        return new MediaStored(
                PHOTO,
                ANA.account(),
                SUNSET,
                MediaKind.PICTURE,
                "image/jpeg",
                1_000,
                40,
                30,
                "data:image/png;base64,",
                "a.jpg");
    }

    private static MediaDiscarded discarded() {
        return new MediaDiscarded(PHOTO, ANA.account());
    }

    private static <T> void refused(ResultValidator<T> result, Rejection reason) {
        result.expectNoEvents().expectExceptionDetails(new Refusal(reason.name(), reason.kind(), reason.sentence()));
    }
}
