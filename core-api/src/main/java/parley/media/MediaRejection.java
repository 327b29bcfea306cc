package parley.media;

import parley.shared.Kind;
import parley.shared.Rejection;

/** Why a file is refused. */
public enum MediaRejection implements Rejection {
    NO_SUCH_MEDIA(Kind.NOT_FOUND, "This file is not here, or no longer. Attach it anew."),
    MEDIA_ID_TAKEN(Kind.CONFLICT, "A different file has this id already. Upload it again."),
    MEDIA_EMPTY(Kind.INVALID, "This file is empty. Choose another."),
    MEDIA_TOO_LARGE(Kind.INVALID, "This file is larger than this site takes. Make it smaller, or send a link to it."),
    PICTURE_TOO_LARGE(Kind.INVALID, "This picture is larger than this site takes. Make it smaller and send that."),
    PICTURE_TOO_DETAILED(
            Kind.INVALID, "This picture has more pixels than this site takes. Scale it down and send that."),
    ANIMATION_TOO_LONG(
            Kind.INVALID, "This animation has more frames than this site takes. Shorten it, or send it as a video."),
    PICTURE_UNREADABLE(
            Kind.INVALID,
            "This picture is damaged or incomplete. Open it, save it anew as JPEG or PNG, and send that."),
    PICTURE_TOO_SLOW(Kind.INVALID, "This picture takes too long to open. Save it anew as JPEG or PNG, and send that."),
    TOO_MANY_PICTURES(Kind.TOO_MANY, "Many pictures of yours are being prepared. Wait a little before you send more."),
    PICTURES_BUSY(
            Kind.UNAVAILABLE, "The site is preparing many pictures right now. Wait a little, and try this one again."),
    PICTURE_EXPECTED(Kind.INVALID, "This is not a picture. Choose a JPEG, PNG, GIF or WebP file."),
    MIXED_CONTENT(
            Kind.INVALID,
            "This file is two things at once, such as a picture with a program inside. Save it anew and send that."),
    CROP_OUTSIDE(Kind.INVALID, "What you chose lies outside of the picture. Choose again."),
    MEDIA_QUOTA_EXCEEDED(
            Kind.INVALID,
            "With this file you would have more than your space on this site. Delete messages with large files: a week"
                    + " later their space is yours again."),
    TOO_MANY_UPLOADS(Kind.TOO_MANY, "You have too many unfinished uploads. Finish or cancel one first."),
    NO_SUCH_UPLOAD(Kind.NOT_FOUND, "There is no such upload, or no longer. Begin it again."),
    UPLOAD_ELSEWHERE(Kind.CONFLICT, "The upload has got to another place. Ask for its offset and continue there."),
    UPLOAD_FINISHED(Kind.CONFLICT, "This upload is complete and takes no more. Begin another one."),
    UPLOAD_UNFINISHED(Kind.CONFLICT, "This upload is not complete yet. Send the rest first.");

    private final Kind kind;
    private final String sentence;

    MediaRejection(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
