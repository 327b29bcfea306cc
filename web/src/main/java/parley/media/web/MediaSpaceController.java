package parley.media.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import parley.media.port.MediaSpace;
import parley.media.port.MediaSpace.Space;
import parley.shared.Actor;

/** Tells people how much of their space for files is used. */
@RestController
class MediaSpaceController {

    private final MediaSpace space;

    MediaSpaceController(MediaSpace space) {
        this.space = space;
    }

    @GetMapping("/api/my/media-space")
    Space own(Actor actor) {
        return space.of(actor.account());
    }
}
