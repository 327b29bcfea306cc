package parley.profile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import parley.media.MediaId;
import parley.media.MediaRejection;
import parley.media.web.MediaTransfer;
import parley.media.web.ProfilePictureCropper;
import parley.media.web.ProfilePictureCropper.Crop;
import parley.media.web.ProfilePictureCropper.Shape;
import parley.platform.allowances.Action;
import parley.platform.allowances.CountsAs;
import parley.platform.http.QueryClient;
import parley.platform.http.RequestRejected;
import parley.profile.Picture;
import parley.profile.ProfileCommand.RemovePicture;
import parley.profile.ProfileCommand.SetPicture;
import parley.profile.ProfileCommand.ShowPictureTo;
import parley.profile.ProfileQuery.PictureOf;
import parley.profile.ProfileQuery.Shown;
import parley.profile.Visibility;
import parley.shared.AccountId;
import parley.shared.Actor;

/** Faces and covers: each is cut out of an uploaded picture, and given to those who may see it now. */
@RestController
@CountsAs(Action.SETTINGS)
class PicturesController {

    private final CommandGateway commands;
    private final QueryClient queries;
    private final ProfilePictureCropper cropper;
    private final MediaTransfer transfer;

    PicturesController(
            CommandGateway commands, QueryClient queries, ProfilePictureCropper cropper, MediaTransfer transfer) {
        this.commands = commands;
        this.queries = queries;
        this.cropper = cropper;
        this.transfer = transfer;
    }

    /** @param media the id of what is cut out, which the client made; from {@code source}, which it has uploaded */
    record Cut(
            @NotNull MediaId media,
            @NotNull MediaId source,
            @NotNull Crop crop,
            @NotNull Visibility visibleTo) {}

    record ShownTo(@NotNull Visibility visibleTo) {}

    @PutMapping("/api/my/profile/pictures/{picture}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable Picture picture, @RequestBody @Valid Cut cut, Actor actor) throws IOException {
        cropper.cut(shape(picture), cut.media(), cut.source(), cut.crop(), actor);
        commands.sendAndWait(new SetPicture(actor, picture, cut.media(), cut.visibleTo()));
    }

    @PutMapping("/api/my/profile/pictures/{picture}/visibility")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(@PathVariable Picture picture, @RequestBody @Valid ShownTo to, Actor actor) {
        commands.sendAndWait(new ShowPictureTo(actor, picture, to.visibleTo()));
    }

    @DeleteMapping("/api/my/profile/pictures/{picture}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable Picture picture, Actor actor) {
        commands.sendAndWait(new RemovePicture(actor.account(), actor, picture, ""));
    }

    @GetMapping("/api/people/{account}/{picture:avatar|cover}/{media}/{variant}")
    ResponseEntity<Resource> give(
            @PathVariable AccountId account,
            @PathVariable String picture,
            @PathVariable MediaId media,
            @PathVariable String variant,
            Actor actor) {
        var which = Picture.valueOf(picture.toUpperCase(Locale.ROOT));
        var shown = queries.ask(new PictureOf(account, which, media, actor), Shown.class);
        if (!shown.shown()) throw new RequestRejected(MediaRejection.NO_SUCH_MEDIA);
        return transfer.send(media, variant, picture, false);
    }

    private static Shape shape(Picture picture) {
        return switch (picture) {
            case AVATAR -> Shape.AVATAR;
            case COVER -> Shape.COVER;
        };
    }
}
